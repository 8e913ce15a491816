import { describe, expect, test } from 'vitest';
import { createChallengeVerbs } from './challenge-verbs.ts';
import * as kit from './index.ts';
import { createEnrollmentVerbs } from './use-enrollment.ts';
import { createMfaPromptVerbs } from './use-mfa-prompt.ts';
import { createMfaRequirementVerbs } from './use-mfa-requirement.ts';
import { createNextStepVerbs } from './use-next-step.ts';
import { createPromptHistoryVerbs } from './use-prompt-history.ts';
import { createPromptPreferencesVerbs } from './use-prompt-preferences.ts';
import { createRecoveryCodesVerbs } from './use-recovery-codes.ts';
import { createRememberedDevicesVerbs } from './use-remembered-devices.ts';
import { createSecurityVerbs } from './use-security.ts';
import { createSetupOfferVerbs } from './use-setup-offer.ts';
import { createStepUpVerbs } from './use-step-up-host.ts';

interface NamedEvent {
  type: string;
}
type RecordEvent = (event: NamedEvent) => void;

const stepUp = { action: 'export_data', resource: 'me', context: {} };
const challenging = () => ({ step: 'challenging', request: stepUp, challenge: { step: 'opening' } }) as const;

/** The verbs of every hook over a `dispatch` that records. Step-up's `request` is missing: the client's queue sends it. */
const verbsOf: { [hook: string]: (record: RecordEvent) => object } = {
  useChallenge: (record) => createChallengeVerbs(record, () => ({ purpose: 'sign_in' })),
  useEnrollment: createEnrollmentVerbs,
  useMfaPrompt: createMfaPromptVerbs,
  useMfaRequirement: createMfaRequirementVerbs,
  useNextStep: createNextStepVerbs,
  usePromptHistory: createPromptHistoryVerbs,
  usePromptPreferences: createPromptPreferencesVerbs,
  useRecoveryCodes: createRecoveryCodesVerbs,
  useRememberedDevices: createRememberedDevicesVerbs,
  useSecurity: createSecurityVerbs,
  useSetupOffer: createSetupOfferVerbs,
  useStepUp: (record) => {
    const { challenge, ...verbs } = createStepUpVerbs(
      (event) => record(event.type === 'challenge' ? event.event : event),
      challenging,
    );
    return { ...verbs, ...challenge };
  },
};

/** Hooks without a flow of their own. */
const withoutVerbs = new Set([
  'useKairos',
  'useLatest',
  'useQuietDelay',
  'useReceivedCode',
  'useScreen',
  'useSecondsToNextCode',
  'useStepUpHost',
  'useWhenVisible',
]);

/** The ways to answer a prompt or a card are one request each, `answerPrompt` and `answerNextStep`. */
const exceptions: { [verb: string]: string } = {
  dismiss: 'answer-requested',
  remindLater: 'answer-requested',
  close: 'answer-requested',
  neverSuggest: 'answer-requested',
};

function eventNameOf(verb: string): string {
  const name = verb.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const reportsWhatHappened = /(ed|seen|kept|left)$/i.test(verb);
  return exceptions[verb] ?? (reportsWhatHappened ? name : `${name}-requested`);
}

test('every hook that runs a flow is checked', () => {
  const hooks = Object.keys(kit).filter((name) => /^use[A-Z]/.test(name) && !withoutVerbs.has(name));
  expect(hooks.toSorted()).toEqual(Object.keys(verbsOf).toSorted());
});

describe.each(Object.entries(verbsOf))('%s', (_, createVerbs) => {
  const events: NamedEvent[] = [];
  const verbs = Object.entries(createVerbs((event) => events.push(event)));

  test.each(verbs)('the verb %s dispatches the one event that is named after it', (name, verb) => {
    events.length = 0;
    verb({});
    expect(events.map(({ type }) => type)).toEqual([eventNameOf(name)]);
  });
});
