import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test';
import { Celebration } from '../celebration/celebration.tsx';
import {
  challenge,
  challengeVerbs,
  accountDeletion,
  email,
  grant,
  passkey,
  payout,
  recoveryCode,
  sentText,
  sms,
  totp,
} from '../challenge/challenge.examples.ts';
import { enrollmentVerbs, totpEnrollment } from '../enrollment/enrollment.examples.ts';
import { EnrollmentView } from '../enrollment/enrollment.view.tsx';
import { codes, options } from '../factors/factors.examples.ts';
import { recoveryCodesVerbs } from '../recovery-codes/recovery-codes.examples.ts';
import { RecoveryCodesView } from '../recovery-codes/recovery-codes.view.tsx';
import type { ChallengeState, StepUpRequest } from '../shared/flow-types.ts';
import { isPhoneWindow } from '../story-support/is-phone-window.ts';
import { StepUpDialog } from './step-up-dialog.tsx';
import { StepUpDialogView, type StepUpDialogViewProps } from './step-up-dialog.view.tsx';

const bound = { ...challenge, ...payout };

/** The payout, with the challenge in one of its states. */
function asked(state: ChallengeState, request: StepUpRequest = payout): Pick<StepUpDialogViewProps, 'state'> {
  if (!('challenge' in state)) return { state: { step: 'challenging', request, challenge: state } };
  const { action = '', resource = '', context = {} } = state.challenge;
  return { state: { step: 'challenging', request, bound: { action, resource, context }, challenge: state } };
}

const withCode = { challenge: bound, factor: totp, options: {} };

const meta = {
  title: 'Confirm/Step-up',
  component: StepUpDialogView,
  subcomponents: { StepUpDialog },
  args: {
    cancel: fn(),
    confirm: fn(),
    challenge: challengeVerbs(),
    ...asked({ step: 'proving', ...withCode }),
  },
} satisfies Meta<typeof StepUpDialogView>;
export default meta;
type Story = StoryObj<typeof meta>;

/** What a screen reader announces with the dialog and with the control that approves. */
const whatIsApproved = /Send money.*€1,250\.00.*Nordlicht Studio GmbH/;

export const PayoutWithTotp: Story = {
  name: 'Payout: a screen reader announces what is approved',
  play: async () => {
    await expect(screen.getByRole('dialog')).toHaveAccessibleDescription(whatIsApproved);
    await expect(screen.getByLabelText('6-digit code')).toHaveAccessibleDescription(whatIsApproved);
  },
};

export const PayoutShowsWhatIsBound: Story = {
  name: 'Payout: shows what the server binds, not what the page passed',
  tags: ['behaviour'],
  args: asked({ step: 'proving', ...withCode }, { ...payout, context: { ...payout.context, amount: 10 } }),
  play: async () => {
    await expect(screen.getByText('€1,250.00')).toBeInTheDocument();
    await expect(screen.queryByText('€10.00')).toBeNull();
  },
};

export const PayoutOpening: Story = {
  name: 'Opening: until the server has answered, nothing is shown as being approved',
  args: asked({ step: 'opening' }),
  play: async () => {
    await expect(screen.getByText('Waiting for you')).toBeInTheDocument();
    await expect(screen.queryByText('You are approving')).toBeNull();
    await expect(screen.queryByRole('textbox')).toBeNull();
  },
};

export const PayoutOpeningSlowly: Story = {
  name: 'Opening slowly: explained after some seconds',
  tags: ['behaviour'],
  args: asked({ step: 'opening' }),
  play: async () => {
    await expect(screen.queryByText(/longer than usual/)).toBeNull();
    await screen.findByText(/longer than usual/, {}, { timeout: 8_000 });
  },
};

export const PayoutEscape: Story = {
  name: 'Payout: Escape cancels',
  tags: ['behaviour'],
  args: { cancel: fn(), onClose: fn() },
  play: async ({ args }) => {
    await userEvent.keyboard('{Escape}');
    await expect(args.cancel).toHaveBeenCalledTimes(1);
    await expect(args.onClose).toHaveBeenCalledWith('escape');
  },
};

export const PayoutIsCancelled: Story = {
  name: 'Payout: the cancel button cancels, with its own reason',
  tags: ['behaviour'],
  args: { cancel: fn(), onClose: fn() },
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await expect(args.cancel).toHaveBeenCalledTimes(1);
    await expect(args.onClose).toHaveBeenCalledWith('cancel-button');
  },
};

export const PayoutOnTheKeyboard: Story = {
  name: 'Payout: tab order from the code to Cancel',
  tags: ['behaviour'],
  play: async () => {
    await waitFor(() => expect(screen.getByLabelText('6-digit code')).toHaveFocus());
    for (const name of ['Confirm', 'Try another way', 'Cancel', 'Close']) {
      await userEvent.tab();
      await expect(screen.getByRole('button', { name })).toHaveFocus();
    }
    await userEvent.tab();
    await expect(screen.getByLabelText('6-digit code')).toHaveFocus();
  },
};

export const PayoutWrongCode: Story = {
  args: asked({ step: 'proving', ...withCode, failure: 'invalid_code' }),
};

export const PayoutChecking: Story = { args: asked({ step: 'checking', ...withCode }) };

export const PayoutOffline: Story = {
  name: 'Payout: offline, and the typed code is kept',
  args: asked({ step: 'proving', ...withCode, failure: 'unavailable' }),
  play: async () => {
    await expect(screen.getByRole('alert')).toHaveTextContent(/Check your connection/);
  },
};

export const PayoutWithPasskey: Story = {
  args: asked({ step: 'proving', challenge: bound, factor: passkey, options: {} }),
  play: async () => {
    const unlock = screen.getByRole('button', { name: 'Unlock with this device' });
    await expect(unlock).toHaveAccessibleDescription(whatIsApproved);
  },
};

export const PayoutPasskeyCancelled: Story = {
  args: asked({ step: 'proving', challenge: bound, factor: passkey, options: {}, failure: 'cancelled' }),
};

export const PayoutChoosing: Story = {
  name: 'Choosing: all enrolled factors, the recovery code last',
  args: asked({
    step: 'choosing',
    challenge: { ...bound, factors: [passkey, totp, sms, email, recoveryCode] },
  }),
  play: async ({ args }) => {
    const rows = within(screen.getByRole('dialog')).getAllByRole('button', { name: /\S/ });
    const names = rows.map((row) => row.textContent);
    await expect(names.findIndex((name) => name?.startsWith('Recovery code'))).toBe(4);
    await userEvent.click(screen.getByRole('button', { name: /^Recovery code/ }));
    await expect(args.challenge.choose).toHaveBeenCalledWith(recoveryCode.id);
  },
};

export const PayoutChoosingScrolled: Story = {
  name: 'Choosing on a small screen: while scrolled, the request stays visible and covers no row',
  tags: ['behaviour'],
  globals: { viewport: { value: 'mobile1' } },
  args: asked({
    step: 'choosing',
    challenge: { ...bound, factors: [passkey, totp, sms, email, recoveryCode] },
  }),
  play: async () => {
    const dialog = await screen.findByRole('dialog');
    await Promise.all(dialog.getAnimations().map(({ finished }) => finished));
    dialog.style.maxBlockSize = '20rem';
    const line = dialog.querySelector('[data-slot="approval-summary"] > p');
    const isInSight = () => {
      const { left, top, height } = line?.getBoundingClientRect() ?? new DOMRect();
      return document.elementFromPoint(left + 4, top + height / 2) === line;
    };
    await expect(isInSight()).toBe(false);
    dialog.scrollTop = dialog.scrollHeight;
    await waitFor(() => expect(isInSight()).toBe(true));
    await expect(line).toHaveAttribute('data-amount', '€1,250.00');
    // Going back with the keyboard, no row is covered.
    const [first] = within(dialog).getAllByRole('button', { name: /^Face/ });
    screen.getByRole('button', { name: /^Authenticator app/ }).focus();
    await userEvent.tab({ shift: true });
    const edge = line?.getBoundingClientRect().bottom ?? 0;
    await waitFor(() => expect(first?.getBoundingClientRect().top).toBeGreaterThanOrEqual(edge));
  },
};

export const PayoutInAShortWindow: Story = {
  name: 'Choosing on 320 × 480: amount above and Cancel below stay in view, whatever is scrolled',
  tags: ['behaviour'],
  globals: { viewport: { value: 'short' } },
  parameters: {
    viewport: {
      options: { short: { name: 'Short', styles: { width: '320px', height: '480px' }, type: 'mobile' } },
    },
  },
  args: asked({
    step: 'choosing',
    challenge: { ...bound, factors: [passkey, totp, sms, email, recoveryCode] },
  }),
  play: async () => {
    const dialog = await screen.findByRole('dialog');
    await Promise.all(dialog.getAnimations().map(({ finished }) => finished));
    await expect([innerWidth, innerHeight]).toEqual([320, 480]);
    const cancel = within(dialog).getByRole('button', { name: 'Cancel' });
    const amount = dialog.querySelector('[data-slot="approval-amount"]');
    const summary = dialog.querySelector('[data-slot="approval-summary"] > p');
    const isInView = (element: Element | null) => {
      const { left, top, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
      return element?.contains(document.elementFromPoint(left + width / 2, top + height / 2)) ?? false;
    };
    const seen: [number, boolean, boolean][] = [];
    const end = dialog.scrollHeight - dialog.clientHeight;
    await expect(end).toBeGreaterThan(100);
    for (const share of [0, 0.25, 0.5, 0.75, 1]) {
      dialog.scrollTop = end * share;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      seen.push([share, isInView(amount) || isInView(summary), isInView(cancel)]);
    }
    await expect(seen).toEqual([0, 0.25, 0.5, 0.75, 1].map((share) => [share, true, true]));
    // With the keyboard, no row ends up below the footer or the summary.
    dialog.scrollTop = 0;
    for (const row of within(dialog).getAllByRole('button', {
      name: /^(Face|Authenticator|Text|E-mail|Recovery)/,
    })) {
      await userEvent.tab();
      await expect(row).toHaveFocus();
      await waitFor(() => expect(isInView(row)).toBe(true));
      await expect(row.getBoundingClientRect().bottom).toBeLessThanOrEqual(
        cancel.getBoundingClientRect().top,
      );
    }
  },
};

export const PayoutLocked: Story = {
  name: 'Locked: one factor counts down, the others are available',
  args: asked({
    step: 'choosing',
    challenge: bound,
    failure: 'factor_locked',
    locked: { factorId: totp.id, retryAfter: 900 },
  }),
};

export const PayoutLockedOut: Story = {
  name: 'Locked out: the payout waits, and nothing is shown as being approved',
  args: asked({ step: 'problem', failure: 'factor_locked', retryAfter: 900 }),
  play: async () => {
    await expect(screen.getByText('Waiting for you')).toBeInTheDocument();
    await expect(screen.queryByText('You are approving')).toBeNull();
  },
};

export const PayoutResending: Story = {
  name: 'Payout: another code is being sent',
  args: asked({ step: 'resending', challenge: bound, factor: sms, options: sentText }),
};

export const PayoutExpired: Story = {
  args: asked({ step: 'problem', failure: 'challenge_expired' }),
};

export const PayoutServerDown: Story = {
  args: asked({ step: 'problem', failure: 'unavailable' }),
};

export const Deletion: Story = {
  name: 'Deletion: shown as destructive, not by colour alone',
  args: asked(
    { step: 'proving', ...withCode, challenge: { ...challenge, ...accountDeletion } },
    accountDeletion,
  ),
  play: async () => {
    const dialog = screen.getByRole('dialog');
    await expect(dialog).toHaveAccessibleDescription(/Delete this account.*This cannot be undone\./);
    await expect(
      dialog.querySelector('[data-slot="approval-effect"] [data-icon="alert"]'),
    ).toBeInTheDocument();
    const { backgroundColor } = getComputedStyle(screen.getByRole('button', { name: 'Confirm' }));
    const { color } = getComputedStyle(screen.getByText('Delete this account'));
    await waitFor(() => expect(backgroundColor).toBe(color));
  },
};

export const DeletionWithPasskey: Story = {
  args: asked(
    { step: 'proving', challenge: { ...challenge, ...accountDeletion }, factor: passkey, options: {} },
    accountDeletion,
  ),
};

export const HostDeclaresDanger: Story = {
  name: 'Danger: the host declares which actions are destructive',
  args: {
    ...asked({ step: 'proving', ...withCode }),
    dangerousActions: [payout.action],
  },
  play: async () => {
    await expect(document.querySelector('[data-slot="approval"]')).toHaveAttribute('data-tone', 'danger');
  },
};

const newCodes = { action: 'recovery_codes.regenerate', resource: 'recovery_codes', context: {} };

export const Consequence: Story = {
  name: 'With the effect of the action',
  args: asked({ step: 'proving', ...withCode, challenge: { ...challenge, ...newCodes } }, newCodes),
};

const unknown = { action: 'rocket.launch', resource: 'rocket:1', context: {} };

export const UnknownAction: Story = {
  args: asked({ step: 'proving', ...withCode, challenge: { ...challenge, ...unknown } }, unknown),
};

const longNames = {
  ...payout,
  context: {
    ...payout.context,
    amount: 1_234_567_890.12,
    payee: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft mbH & Co. KG',
  },
};

export const LongNames: Story = {
  name: 'Long names and large amounts wrap, and nothing is cut off',
  globals: { viewport: { value: 'mobile1' } },
  args: asked({ step: 'proving', ...withCode, challenge: { ...challenge, ...longNames } }, longNames),
  play: async () => {
    const dialog = screen.getByRole('dialog');
    await expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth);
  },
};

const anotherScript = { ...payout, context: { ...payout.context, payee: 'שירותי אופק (2024) בע״מ' } };

export const NameInAnotherScript: Story = {
  name: 'A name in another script does not reorder the amount and the account number',
  globals: { direction: 'rtl' },
  args: asked({ step: 'proving', ...withCode, challenge: { ...challenge, ...anotherScript } }, anotherScript),
  play: async () => {
    const facts = [payout.context.iban, anotherScript.context.payee, '€1,250.00'];
    for (const fact of facts) await expect(screen.getByText(fact).tagName).toBe('BDI');
  },
};

export const EnrollingFirst: Story = {
  args: {
    state: { step: 'enrolling', request: payout },
    enrollment: <EnrollmentView {...enrollmentVerbs()} state={{ step: 'choosing', options }} leave={fn()} />,
  },
  play: async () => {
    await expect(screen.getByText('Waiting for you')).toBeInTheDocument();
    await expect(screen.getByRole('button', { name: 'Cancel' })).toBeInTheDocument();
  },
};

export const EnrollingAnApp: Story = {
  args: {
    state: { step: 'enrolling', request: payout },
    enrollment: (
      <EnrollmentView
        {...enrollmentVerbs()}
        state={{ step: 'proving', options, enrollment: totpEnrollment }}
      />
    ),
  },
};

export const NothingToEnroll: Story = {
  name: 'Nothing enrolled and nothing available: with a button to go back',
  args: {
    state: { step: 'enrolling', request: payout },
    enrollment: (
      <EnrollmentView {...enrollmentVerbs()} state={{ step: 'choosing', options: [] }} leave={fn()} />
    ),
  },
};

export const SavingRecoveryCodes: Story = {
  name: 'Saving the codes on a phone: a code is visible at once, and buttons have large targets',
  globals: { viewport: { value: 'mobile1' } },
  args: {
    state: { step: 'enrolling', request: payout },
    enrollment: (
      <RecoveryCodesView
        {...recoveryCodesVerbs()}
        state={{ step: 'showing', codes }}
        banner={<Celebration />}
      />
    ),
  },
  play: async () => {
    if (!(await isPhoneWindow())) return;
    const dialog = await screen.findByRole('dialog');
    await Promise.all(dialog.getAnimations().map(({ finished }) => finished));
    const [first] = within(screen.getByRole('list', { name: 'Recovery codes' })).getAllByRole('listitem');
    const act = screen.getByRole('button', { name: 'Download codes' }).parentElement;
    await expect(first?.getBoundingClientRect().bottom).toBeLessThanOrEqual(
      act?.getBoundingClientRect().top ?? 0,
    );
    for (const name of ['Copy', 'Print', 'I wrote them down'])
      await expect(screen.getByRole('button', { name }).offsetHeight).toBeGreaterThanOrEqual(44);
  },
};

export const Ready: Story = {
  name: 'After an enrollment: the approve button is named by the action',
  args: { state: { step: 'ready', request: payout, grant } },
  play: async ({ args }) => {
    const send = screen.getByRole('button', { name: 'Send €1,250.00' });
    await expect(send).toHaveAccessibleDescription(whatIsApproved);
    // A second Enter key press from the screen before must not submit anything.
    await expect(send).not.toHaveFocus();
    await expect(args.confirm).not.toHaveBeenCalled();
    await userEvent.click(send);
    await expect(args.confirm).toHaveBeenCalledTimes(1);
  },
};

export const ReadyToDelete: Story = { args: { state: { step: 'ready', request: accountDeletion, grant } } };

export const ReadyForAnUnknownAction: Story = {
  args: { state: { step: 'ready', request: unknown, grant } },
  play: async () => {
    await expect(screen.getByRole('button', { name: 'Continue' })).toBeInTheDocument();
  },
};

export const GrantedOrCancelled: Story = {
  name: 'Granted or cancelled: the dialog is closed',
  tags: ['behaviour'],
  args: { state: { step: 'cancelled', request: payout } },
  play: async () => {
    await expect(screen.queryByRole('dialog')).toBeNull();
  },
};
