import { act, type ReactElement, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi, type Mock } from 'vitest';
import { challenge, challengeVerbs, grant, payout, passkey, totp } from './challenge/challenge.examples.ts';
import {
  emailEnrollment,
  passkeyEnrollment,
  securityKeyEnrollment,
  smsEnrollment,
  totpEnrollment,
} from './enrollment/enrollment.examples.ts';
import { EnrollmentView, type EnrollmentViewProps } from './enrollment/enrollment.view.tsx';
import { codes, options, totpFactor } from './factors/factors.examples.ts';
import { shownPrompt } from './mfa-prompt/mfa-prompt.examples.ts';
import { MfaPromptView, type MfaPromptViewProps } from './mfa-prompt/mfa-prompt.view.tsx';
import { ThemedDialog } from './provider/themed-dialog.tsx';
import { RecoveryCodesView, type RecoveryCodesViewProps } from './recovery-codes/recovery-codes.view.tsx';
import { phone, security } from './security-center/security-center.examples.ts';
import { SecurityDialog, type SecurityDialogProps } from './security-center/security-dialog.tsx';
import type {
  ChallengeState,
  EnrollmentState,
  PromptState,
  RecoveryCodesState,
  SecurityState,
  StepUpState,
} from './shared/flow-types.ts';
import { StepUpDialogView, type StepUpDialogViewProps } from './step-up-dialog/step-up-dialog.view.tsx';

/**
 * The rule of `docs/guides/kit.md`: × and Escape end the flow that the dialog was opened for; Back goes one step back within
 * it; Cancel does what × does, and stands only where nothing has been started that leaving would lose.
 */
interface WaysOut {
  /** The verb of × and of Escape. */
  close: string;
  /** The prompt's question alone has no ×, because its way out has a name of its own. */
  hasCloseButton?: false;
  /** Whether leaving loses nothing, so that there is a Cancel. */
  cancel?: true;
  /** The verb of Back, which is never that of ×. */
  back?: string;
}

const verbNames = `
  close accept dismiss putOff remindLater seen enrolled enrollmentLeft leave back choose verify addPhone runCeremony
  resend reauthenticated addAnother finish retry saved typeBack typed acknowledge stay cancel confirm add
`;
type Verbs = Record<string, Mock>;
const recordedVerbs = (): Verbs =>
  Object.fromEntries(
    verbNames
      .trim()
      .split(/\s+/)
      .map((name) => [name, vi.fn()]),
  );
/** The verbs as the props of a view. */
// SAFETY: every verb that one of these views calls is in the list above; a missing one fails its row.
const propsOf = (verbs: Verbs) => verbs as never as object;

/** What is shown, with the ways out that it must have. */
type Row<State> = readonly [state: State, ways: WaysOut];
/** The dialogs of each step; none where it has no dialog. A step that is missing here does not compile. */
type Table<State extends { step: string }> = Record<State['step'], readonly Row<State>[]>;

const prompt = shownPrompt();
const prompts: Table<PromptState> = {
  silent: [],
  done: [],
  enrolling: [],
  offered: [
    [
      { step: 'offered', prompt },
      { close: 'close', hasCloseButton: false },
    ],
    [{ step: 'offered', prompt: shownPrompt({ kind: 'required' }) }, { close: 'close' }],
  ],
  'putting-off': [[{ step: 'putting-off', prompt }, { close: 'close' }]],
};

const proving = (enrollment: typeof totpEnrollment): Row<EnrollmentState> => [
  { step: 'proving', options, enrollment },
  { close: 'leave', back: 'back' },
];
const enrollments: Table<EnrollmentState> = {
  preparing: [[{ step: 'preparing' }, { close: 'leave', cancel: true }]],
  reauthenticating: [
    [
      { step: 'reauthenticating', options, factorType: 'totp' },
      { close: 'leave', back: 'back' },
    ],
  ],
  choosing: [
    [
      { step: 'choosing', options },
      { close: 'leave', cancel: true },
    ],
  ],
  'adding-phone': [
    [
      { step: 'adding-phone', options, factorType: 'sms' },
      { close: 'leave', back: 'back' },
    ],
  ],
  'saving-phone': [
    [
      { step: 'saving-phone', options, factorType: 'sms' },
      { close: 'leave', back: 'back' },
    ],
  ],
  proving: [
    proving(totpEnrollment),
    proving(passkeyEnrollment),
    proving(smsEnrollment),
    proving(emailEnrollment),
    proving(securityKeyEnrollment),
    proving({
      ...totpEnrollment,
      confirmation: { maskedDestination: 'a•••@example.com', resendAt: '2026-11-01T12:00:00Z', digits: 6 },
    }),
  ],
  checking: [
    [
      { step: 'checking', options, enrollment: totpEnrollment },
      { close: 'leave', back: 'back' },
    ],
    [
      { step: 'checking', options, enrollment: passkeyEnrollment, ceremony: true },
      { close: 'leave', back: 'back' },
    ],
  ],
  resending: [
    [
      { step: 'resending', options, enrollment: smsEnrollment },
      { close: 'leave', back: 'back' },
    ],
  ],
  // The codes are a flow of their own, below.
  'showing-recovery-codes': [],
  'adding-another': [
    [{ step: 'adding-another', options, factor: totpFactor, codes: 'none' }, { close: 'leave' }],
    [{ step: 'adding-another', options, factor: totpFactor, codes: 'skipped' }, { close: 'leave' }],
  ],
  done: [],
  problem: [[{ step: 'problem', failure: 'unavailable' }, { close: 'leave' }]],
};

const recoveryCodes: Table<RecoveryCodesState> = {
  showing: [[{ step: 'showing', codes }, { close: 'leave' }]],
  'typing-back': [
    [
      { step: 'typing-back', codes },
      { close: 'leave', back: 'stay' },
    ],
  ],
  'leave-warning': [[{ step: 'leave-warning', codes }, { close: 'leave' }]],
  acknowledging: [
    [{ step: 'acknowledging', codes, evidence: 'downloaded' }, { close: 'leave' }],
    [
      { step: 'acknowledging', codes, evidence: 'typed' },
      { close: 'leave', back: 'stay' },
    ],
  ],
  acknowledged: [],
  skipped: [],
};

const bound = { ...challenge, ...payout };
const asked = (state: ChallengeState): Row<StepUpState> => [
  { step: 'challenging', request: payout, bound: payout, challenge: state },
  { close: 'cancel', cancel: true },
];
const stepUps: Table<StepUpState> = {
  idle: [],
  granted: [],
  cancelled: [],
  challenging: [
    asked({ step: 'opening' }),
    asked({ step: 'choosing', challenge: bound }),
    asked({ step: 'proving', challenge: bound, factor: totp, options: {} }),
    asked({ step: 'checking', challenge: bound, factor: totp, options: {} }),
    asked({ step: 'proving', challenge: bound, factor: passkey, options: {} }),
    asked({ step: 'problem', failure: 'unavailable' }),
  ],
  // Its screens are those of an enrollment, above.
  enrolling: [[{ step: 'enrolling', request: payout }, { close: 'cancel' }]],
  ready: [
    [
      { step: 'ready', request: payout, grant },
      { close: 'cancel', cancel: true },
    ],
  ],
};

const overview = security();
const securityDialogs: Table<SecurityState> = {
  loading: [],
  overview: [],
  renaming: [],
  working: [],
  problem: [],
  removing: [
    [
      { step: 'removing', security: overview, factor: phone },
      { close: 'back', cancel: true },
    ],
  ],
  regenerating: [
    [
      { step: 'regenerating', security: overview },
      { close: 'back', cancel: true },
    ],
  ],
  adding: [[{ step: 'adding', security: overview }, { close: 'back' }]],
  'checking-factor': [[{ step: 'checking-factor', security: overview }, { close: 'back' }]],
  'showing-recovery-codes': [
    [{ step: 'showing-recovery-codes', security: overview, codes }, { close: 'back' }],
  ],
};

let root: Root;
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  root = createRoot(document.body.appendChild(document.createElement('div')));
});
afterEach(async () => act(async () => root.unmount()));

/** Inside a dialog whose × leaves the flow. */
const inDialog = ({ leave }: Verbs, content: ReactNode): ReactElement => (
  <ThemedDialog open onOpenChange={() => leave?.()}>
    {content}
  </ThemedDialog>
);

type NamedRow = [name: string, ways: WaysOut, render: (verbs: Verbs) => ReactElement];

function rowsOf<State extends { step: string }>(
  flow: string,
  table: Table<State>,
  render: (state: State, verbs: Verbs) => ReactElement,
): NamedRow[] {
  return Object.values<readonly Row<State>[]>(table)
    .flat()
    .map(([state, ways], index) => [
      `${flow} ${state.step} (${index})`,
      ways,
      (verbs) => render(state, verbs),
    ]);
}

const rows = [
  ...rowsOf('prompt', prompts, (state, verbs) => (
    <MfaPromptView {...(propsOf(verbs) as Omit<MfaPromptViewProps, 'state'>)} state={state} />
  )),
  ...rowsOf('enrollment', enrollments, (state, verbs) =>
    inDialog(
      verbs,
      <EnrollmentView {...(propsOf(verbs) as Omit<EnrollmentViewProps, 'state'>)} state={state} />,
    ),
  ),
  ...rowsOf('recovery codes', recoveryCodes, (state, verbs) =>
    inDialog(
      verbs,
      <RecoveryCodesView {...(propsOf(verbs) as Omit<RecoveryCodesViewProps, 'state'>)} state={state} />,
    ),
  ),
  ...rowsOf('step-up', stepUps, (state, verbs) => (
    <StepUpDialogView
      {...(propsOf(verbs) as Pick<StepUpDialogViewProps, 'cancel' | 'confirm'>)}
      challenge={challengeVerbs()}
      state={state}
    />
  )),
  ...rowsOf('security page', securityDialogs, (state, verbs) => (
    <SecurityDialog {...(propsOf(verbs) as Omit<SecurityDialogProps, 'state'>)} state={state} />
  )),
];

/** Buttons that do what × does, in words. */
const cancelNames = /^(Cancel|Keep it|Keep the old ones)$/;

describe.each(rows)('%s', (_, ways, render) => {
  const button = (name: string | RegExp) =>
    [...document.querySelectorAll<HTMLElement>('[role="dialog"] button')].find((one) => {
      const label = one.getAttribute('aria-label') ?? one.textContent;
      return typeof name === 'string' ? label === name : name.test(label);
    });
  async function calledBy(use: () => void): Promise<string[]> {
    const verbs = recordedVerbs();
    await act(async () => root.render(render(verbs)));
    for (const verb of Object.values(verbs)) verb.mockClear();
    await act(async () => use());
    return Object.keys(verbs).filter((name) => (verbs[name]?.mock.calls.length ?? 0) > 0);
  }

  test('× and Escape end the flow', async () => {
    const press = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    expect(await calledBy(() => document.querySelector('[role="dialog"]')?.dispatchEvent(press))).toEqual([
      ways.close,
    ]);
    if (ways.hasCloseButton === false) expect(button('Close')).toBeUndefined();
    else expect(await calledBy(() => button('Close')?.click())).toEqual([ways.close]);
  });

  test('Cancel does what × does, and is there only where leaving loses nothing', async () => {
    const called = await calledBy(() => button(cancelNames)?.click());
    expect(called).toEqual(ways.cancel ? [ways.close] : []);
    if (!ways.cancel) expect(button(cancelNames)).toBeUndefined();
  });

  test('Back goes one step back, and is not ×', async () => {
    const called = await calledBy(() => button('Back')?.click());
    expect(called).toEqual(ways.back ? [ways.back] : []);
    expect(ways.back).not.toBe(ways.close);
  });
});
