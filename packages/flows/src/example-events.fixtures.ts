import type { ChallengeEvent } from './challenge.flow.ts';
import type { EnrollmentEvent } from './enrollment.flow.ts';
import { challenge, enrollment, finished, grant, options, prompt } from './flow.fixtures.ts';
import type { PromptEvent } from './prompt.flow.ts';
import type { RecoveryCodesEvent } from './recovery-codes.flow.ts';
import type { StepUpEvent } from './step-up.flow.ts';

type Named<Event extends { type: string }> = {
  [Type in Event['type']]: readonly Omit<Extract<Event, { type: Type }>, 'type'>[];
};

/** Examples of every type of event; a type without an example does not compile. */
export function exampleEvents<Event extends { type: string }>(examples: Named<Event>): readonly Event[] {
  return Object.entries<readonly object[]>(examples).flatMap(([type, kinds]) =>
    // SAFETY: each example is under the type that it belongs to.
    kinds.map((example) => ({ type, ...example }) as unknown as Event),
  );
}

/** The code of every proof. */
export const secret = '123456';
const purpose = { purpose: 'sign_in' } as const;
/** Every event of a challenge. */
export const challengeEvents = exampleEvents<ChallengeEvent>({
  'open-requested': [{ purpose }],
  'challenge-opened': [
    { challenge },
    { challenge: { ...challenge, preferred: 'unknown', rememberDays: 30 } },
  ],
  'already-granted': [{ grant }],
  'choose-requested': [{ factorId: 'factor-1' }, { factorId: 'recovery' }],
  'challenge-started': [
    { factorId: 'factor-1', options: {} },
    { factorId: 'recovery', options: {} },
  ],
  'remember-device-requested': [{ remember: true }, { remember: false }],
  'resend-requested': [{}],
  'change-factor-requested': [{}],
  'run-ceremony-requested': [{}],
  'ceremony-succeeded': [{ proof: { code: secret } }],
  'ceremony-failed': [{ failure: 'cancelled' }],
  'verify-requested': [{ proof: { code: secret } }],
  verified: [{ result: { grant } }],
  refused: [
    { problem: 'invalid_code' },
    { problem: 'factor_locked' },
    { problem: 'attempts_exhausted', retryAfter: 60 },
    { problem: 'enrollment_required' },
  ],
  'restart-requested': [{ purpose }],
});
/** The action that is requested. */
export const request = { action: 'transfer_money', resource: 'payee-1', context: { iban: 'DE89' } };
/** Every event of a step-up. */
export const stepUpEvents: readonly StepUpEvent[] = [
  { type: 'step-up-requested', request },
  ...challengeEvents.map((event): StepUpEvent => ({ type: 'challenge', event })),
  { type: 'enrolled' },
  { type: 'enrolled', grant },
  { type: 'confirm-requested' },
  { type: 'cancel-requested' },
  { type: 'closed' },
];

const { recoveryCodes } = finished;
if (!recoveryCodes) throw new Error('The fixture brings codes.');
/** A set that was just made, and its first code. */
export const codeSet = recoveryCodes;
export const [firstCode = ''] = recoveryCodes.codes;
/** Every event of recovery codes. */
export const recoveryCodesEvents: readonly RecoveryCodesEvent[] = [
  { type: 'saved', how: 'copied' },
  { type: 'saved', how: 'printed' },
  { type: 'type-back-requested' },
  { type: 'typed', code: firstCode },
  { type: 'acknowledge-requested' },
  { type: 'leave-requested' },
  { type: 'stay-requested' },
  { type: 'acknowledged' },
  { type: 'refused', problem: 'invalid_code' },
  { type: 'refused', problem: 'not_found' },
];

/** Every event of a prompt. */
export const promptEvents: readonly PromptEvent[] = [
  { type: 'decide-requested', moment: 'payment.completed' },
  { type: 'decided', decision: prompt },
  { type: 'decided', decision: { ...prompt, decision: 'hold', promptId: undefined } },
  { type: 'refused', problem: 'unavailable' },
  { type: 'seen' },
  { type: 'put-off-requested' },
  { type: 'accept-requested' },
  { type: 'answer-requested', answer: { response: 'dismissed', reason: 'busy' } },
  { type: 'answer-requested', answer: { response: 'later', remindInDays: 7 } },
  { type: 'answer-requested', answer: { response: 'closed' } },
  { type: 'answered', nextEligibleAt: null },
  { type: 'enrolled' },
  { type: 'enrollment-left' },
];

/** The secret of the enrollment in `flow.fixtures.ts`. */
export const totpSecret = 'JBSWY3DPEHPK3PXP';
const passkey = { ...enrollment, enrollmentId: 'enrollment-2', type: 'passkey', options: {} };

/** SMS where the host can store a number, and none is stored yet. */
const withoutPhone = {
  type: 'sms',
  state: 'available',
  reason: 'no_phone',
  strength: 'aal2',
  recommended: false,
} as const;
/** The number that is added. */
export const phone = '+4915100000900';

/** Every event of an enrollment. */
export const enrollmentEvents = exampleEvents<EnrollmentEvent>({
  'open-requested': [{}, { factorType: 'totp' }],
  'options-loaded': [{ options: [...options, withoutPhone] }],
  'choose-requested': [
    { factorType: 'totp' },
    { factorType: 'passkey' },
    { factorType: 'sms' },
    { factorType: 'nothing-like-it' },
  ],
  'enrollment-started': [
    { enrollment },
    { enrollment: passkey },
    {
      enrollment: {
        ...enrollment,
        confirmation: { maskedDestination: 'a•••', digits: 6, resendAt: '2026-01-01T00:00:30Z' },
      },
    },
  ],
  'add-phone-requested': [{ phone }],
  'phone-added': [{}],
  'add-phone-cancelled': [{}],
  'resend-requested': [{}],
  resent: [{ enrollmentId: 'enrollment-1', options: { resendAt: '2026-01-01T00:01:00Z' } }],
  confirmed: [{ enrollmentId: 'enrollment-1' }, { enrollmentId: 'enrollment-2' }],
  'verify-requested': [{ proof: { code: '123456' } }],
  'run-ceremony-requested': [{}],
  'ceremony-succeeded': [{ proof: { id: 'credential' } }],
  'ceremony-failed': [{ failure: 'cancelled' }],
  verified: [{ result: finished }, { result: { ...finished, recoveryCodes: null, grant } }],
  refused: [
    { problem: 'invalid_code' },
    { problem: 'challenge_expired' },
    { problem: 'rate_limited', retryAfter: 45 },
    { problem: 'reauthentication_required' },
    { problem: 'step_up_required' },
  ],
  reauthenticated: [{}],
  'reauthentication-failed': [{}],
  'step-up-cancelled': [{}],
  'back-requested': [{}],
  'codes-acknowledged': [{}],
  'codes-skipped': [{}],
  'add-another-requested': [{}],
  'finish-requested': [{}],
  'retry-requested': [{}],
});
