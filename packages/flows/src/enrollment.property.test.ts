import { expect, test } from 'vitest';
import { enrollmentObserver } from './analytics/enrollment.analytics.ts';
import {
  enrollmentFlow,
  enrollmentStart,
  type EnrollmentEvent,
  type EnrollmentState,
} from './enrollment.flow.ts';
import { enrollment, finished, grant, options } from './flow.fixtures.ts';
import { randomWalk, exampleEvents, type EveryStep } from './random-walk.fixtures.ts';

const { recoveryCodes } = finished;
if (!recoveryCodes) throw new Error('The fixture brings codes.');
const [firstCode = ''] = recoveryCodes.codes;
const secret = 'JBSWY3DPEHPK3PXP';
const passkey = { ...enrollment, enrollmentId: 'enrollment-2', type: 'passkey', options: {} };

/** SMS where the host can store a number, and none is stored yet. */
const withoutPhone = {
  type: 'sms',
  state: 'available',
  reason: 'no_phone',
  strength: 'aal2',
  recommended: false,
} as const;
const phone = '+4915100000900';

const events = exampleEvents<EnrollmentEvent>({
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

const steps: EveryStep<EnrollmentState> = {
  preparing: true,
  reauthenticating: true,
  choosing: true,
  'adding-phone': true,
  'saving-phone': true,
  proving: true,
  checking: true,
  resending: true,
  'showing-recovery-codes': true,
  'adding-another': true,
  done: true,
  problem: true,
};

test('every step can be reached and no other', () => {
  const seen = randomWalk(enrollmentFlow, enrollmentStart, events, () => undefined);
  expect([...seen].toSorted()).toEqual(Object.keys(steps).toSorted());
});

test('one ceremony runs at a time in any order of events', () => {
  randomWalk(enrollmentFlow, enrollmentStart, events, ({ before, after, effects }) => {
    if (!effects.some(({ type }) => type === 'runCeremony')) return;
    expect([before.step, after.step]).toEqual(['proving', 'checking']);
  });
});

test('recovery codes stay on the screen until they are saved or deliberately left', () => {
  randomWalk(enrollmentFlow, enrollmentStart, events, ({ before, event, after }) => {
    if (before.step === 'checking' && event.type === 'verified' && event.result.recoveryCodes)
      expect(after).toMatchObject({ step: 'showing-recovery-codes', codes: recoveryCodes });
    if (before.step !== 'showing-recovery-codes') return;
    if (after.step === 'showing-recovery-codes') expect(after.codes).toBe(before.codes);
    else {
      expect(after).toHaveProperty('codes', event.type === 'codes-acknowledged' ? 'acknowledged' : 'skipped');
      expect(['codes-acknowledged', 'codes-skipped']).toContain(event.type);
    }
  });
});

test('a secret on the screen is cancelled only by going back, and a late one is always cancelled', () => {
  randomWalk(enrollmentFlow, enrollmentStart, events, ({ before, event, after, effects }) => {
    const cancelled = effects.flatMap((effect) =>
      effect.type === 'cancelEnrollment' ? [effect.enrollmentId] : [],
    );
    const live = (state: EnrollmentState) =>
      'enrollment' in state ? state.enrollment.enrollmentId : undefined;
    for (const id of cancelled) expect(live(after)).not.toBe(id);
    if (event.type !== 'enrollment-started') return;
    const { enrollmentId } = event.enrollment;
    expect(live(after) === enrollmentId || cancelled.includes(enrollmentId)).toBe(true);
    if (live(before)) expect(live(after)).toBe(live(before));
  });
});

test('sends no code, secret, phone number or proof to the analytics', () => {
  randomWalk(enrollmentFlow, enrollmentStart, events, ({ before, event, after }) => {
    const sent = JSON.stringify(enrollmentObserver.onTransition(before, event, after));
    for (const own of [firstCode, secret, phone, '123456', 'credential']) expect(sent).not.toContain(own);
  });
});
