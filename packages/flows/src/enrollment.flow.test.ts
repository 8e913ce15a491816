import type { FactorOption } from '@kairos-mfa/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  enrollmentFlow,
  enrollmentStart,
  type EnrollmentEffect,
  type EnrollmentEvent,
  type EnrollmentState,
} from './enrollment.flow.ts';
import { enrollment, factor, finished, grant, options } from './flow.fixtures.ts';

const proving: EnrollmentState = { step: 'proving', options, enrollment };
const checking: EnrollmentState = { step: 'checking', options, enrollment };

function walk(state: EnrollmentState, ...events: EnrollmentEvent[]): EnrollmentState {
  return events.reduce((before, event) => enrollmentFlow(before, event)[0], state);
}

test('the picker opens first, and one enrollment is started for the chosen factor', () => {
  const choosing = walk(enrollmentStart, { type: 'open-requested' }, { type: 'options-loaded', options });
  expect(choosing.step).toBe('choosing');
  const [preparing, effect] = enrollmentFlow(choosing, { type: 'choose-requested', factorType: 'totp' });
  expect(effect).toEqual({ type: 'startEnrollment', factorType: 'totp' });
  expect(enrollmentFlow(preparing, { type: 'choose-requested', factorType: 'totp' })).toEqual([preparing]);
  expect(walk(preparing, { type: 'enrollment-started', enrollment }).step).toBe('proving');
});

test('a factor that is not available cannot be chosen', () => {
  const choosing: EnrollmentState = {
    step: 'choosing',
    options: options.map((option) => ({ ...option, state: 'disabled' })),
  };
  expect(enrollmentFlow(choosing, { type: 'choose-requested', factorType: 'totp' })).toEqual([choosing]);
});

test('a second submit while checking sends no request', () => {
  expect(enrollmentFlow(checking, { type: 'verify-requested', proof: { code: '123456' } })).toEqual([
    checking,
  ]);
});

test('a wrong code keeps the same secret on the screen', () => {
  const after = walk(checking, { type: 'refused', problem: 'invalid_code' });
  expect(after).toEqual({ ...proving, failure: 'invalid_code' });
});

test('a cancelled passkey is neutral: the same enrollment can be tried again', () => {
  expect(walk(checking, { type: 'ceremony-failed', failure: 'cancelled' })).toEqual({
    ...proving,
    failure: 'cancelled',
  });
});

test('an expired enrollment returns to the choice and shows the failure', () => {
  expect(walk(checking, { type: 'refused', problem: 'challenge_expired' })).toEqual({
    step: 'choosing',
    options,
    failure: 'challenge_expired',
  });
});

test('an old sign-in is re-authenticated, and the enrollment continues with the same factor', () => {
  const preparing: EnrollmentState = { step: 'preparing', options, factorType: 'totp' };
  const [again, effect] = enrollmentFlow(preparing, {
    type: 'refused',
    problem: 'reauthentication_required',
  });
  expect(effect).toEqual({ type: 'reauthenticate' });
  expect(enrollmentFlow(again, { type: 'reauthenticated' })[1]).toEqual({
    type: 'startEnrollment',
    factorType: 'totp',
  });
});

test('an enrollment that starts after its screen has changed is cancelled', () => {
  const choosing: EnrollmentState = { step: 'choosing', options };
  expect(enrollmentFlow(choosing, { type: 'enrollment-started', enrollment })).toEqual([
    choosing,
    { type: 'cancelEnrollment', enrollmentId: 'enrollment-1' },
  ]);
});

test('with a pending action the enrollment is done as soon as the codes are saved', () => {
  const showing = walk(checking, { type: 'verified', result: { ...finished, grant } });
  expect(walk(showing, { type: 'codes-acknowledged' })).toEqual({
    step: 'done',
    factor,
    codes: 'acknowledged',
    grant,
  });
});

describe('whatever happens, in any order', () => {
  const event: fc.Arbitrary<EnrollmentEvent> = fc.constantFrom<EnrollmentEvent>(
    { type: 'open-requested' },
    { type: 'open-requested', factorType: 'totp' },
    { type: 'options-loaded', options },
    { type: 'choose-requested', factorType: 'totp' },
    { type: 'choose-requested', factorType: 'passkey' },
    { type: 'enrollment-started', enrollment },
    { type: 'verify-requested', proof: { code: '123456' } },
    { type: 'run-ceremony-requested' },
    { type: 'ceremony-succeeded', proof: {} },
    { type: 'ceremony-failed', failure: 'cancelled' },
    { type: 'verified', result: finished },
    { type: 'refused', problem: 'invalid_code' },
    { type: 'refused', problem: 'challenge_expired' },
    { type: 'refused', problem: 'reauthentication_required' },
    { type: 'refused', problem: 'unavailable' },
    { type: 'reauthenticated' },
    { type: 'back-requested' },
    { type: 'codes-acknowledged' },
    { type: 'codes-skipped' },
    { type: 'add-another-requested' },
    { type: 'finish-requested' },
    { type: 'retry-requested' },
  );

  test('recovery codes stay on the screen until they are saved or deliberately left', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let state: EnrollmentState = enrollmentStart;
        for (const next of events) {
          const before = state;
          [state] = enrollmentFlow(state, next);
          if (before.step === 'showing-recovery-codes' && state.step !== 'showing-recovery-codes')
            expect(['codes-acknowledged', 'codes-skipped']).toContain(next.type);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('a ceremony starts only from the proving step, so two never run at once', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let state: EnrollmentState = enrollmentStart;
        for (const next of events) {
          const before = state;
          const effects: readonly EnrollmentEffect[] = (([after, ...rest]) => {
            state = after;
            return rest;
          })(enrollmentFlow(state, next));
          if (effects.some((effect) => effect.type === 'runCeremony')) {
            expect(before.step).toBe('proving');
            expect(state.step).toBe('checking');
          }
          expect(effects.length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

test('resending belongs to the same enrollment, and a rate-limited resend keeps the first code usable', () => {
  const proving: EnrollmentState = { step: 'proving', options, enrollment };
  const [resending, effect] = enrollmentFlow(proving, { type: 'resend-requested' });
  expect(effect).toEqual({ type: 'resendEnrollment', enrollmentId: enrollment.enrollmentId });
  expect(enrollmentFlow(resending, { type: 'resend-requested' })).toEqual([resending]);
  const fresh = { resendAt: 'later' };
  const resent = { type: 'resent', enrollmentId: enrollment.enrollmentId, options: fresh } as const;
  expect(enrollmentFlow(resending, resent)).toEqual([
    { ...proving, enrollment: { ...enrollment, options: fresh } },
  ]);
  expect(enrollmentFlow(resending, { type: 'refused', problem: 'rate_limited', retryAfter: 9 })).toEqual([
    { ...proving, failure: 'rate_limited', retryAfter: 9 },
  ]);
});

test('where the next code cannot be sent yet, the choice has the seconds until it can', () => {
  const preparing: EnrollmentState = { step: 'preparing', options, factorType: 'totp' };
  expect(enrollmentFlow(preparing, { type: 'refused', problem: 'rate_limited', retryAfter: 9 })).toEqual([
    { step: 'choosing', options, failure: 'rate_limited', retryAfter: 9 },
  ]);
});

describe('SMS for a person without a phone number', () => {
  const noPhone: FactorOption = {
    type: 'sms',
    state: 'available',
    reason: 'no_phone',
    strength: 'low',
    recommended: false,
  };
  const choosing: EnrollmentState = { step: 'choosing', options: [noPhone] };
  const addingPhone = enrollmentFlow(choosing, { type: 'choose-requested', factorType: 'sms' })[0];

  test('takes the number first, passes it to the host once, and then starts the enrollment', () => {
    expect(addingPhone.step).toBe('adding-phone');
    const given = { type: 'add-phone-requested', phone: '+4915112345678' } as const;
    const [saving, effect] = enrollmentFlow(addingPhone, given);
    expect(effect).toEqual({ type: 'addPhone', phone: '+4915112345678' });
    expect(enrollmentFlow(saving, given)).toEqual([saving]);
    expect(JSON.stringify(saving)).not.toContain('4915112345678');
    expect(enrollmentFlow(saving, { type: 'phone-added' })[1]).toEqual({
      type: 'startEnrollment',
      factorType: 'sms',
    });
  });

  test('a refused number can be corrected, and the person can go back', () => {
    const [saving] = enrollmentFlow(addingPhone, { type: 'add-phone-requested', phone: '+4915112345678' });
    const [again] = enrollmentFlow(saving, { type: 'refused', problem: 'invalid_format' });
    expect(again).toMatchObject({ step: 'adding-phone', failure: 'invalid_format' });
    expect(enrollmentFlow(again, { type: 'back-requested' })[0].step).toBe('choosing');
  });

  test('a cancelled step-up for the number returns to the number as cancelled', () => {
    const [saving] = enrollmentFlow(addingPhone, { type: 'add-phone-requested', phone: '+4915112345678' });
    const [again] = enrollmentFlow(saving, { type: 'add-phone-cancelled' });
    expect(again).toMatchObject({ step: 'adding-phone', factorType: 'sms', failure: 'cancelled' });
    expect(enrollmentFlow(again, { type: 'add-phone-cancelled' })).toEqual([again]);
  });

  test('where the host cannot store a number, SMS cannot be chosen', () => {
    const closed: EnrollmentState = { step: 'choosing', options: [{ ...noPhone, state: 'disabled' }] };
    expect(enrollmentFlow(closed, { type: 'choose-requested', factorType: 'sms' })).toEqual([closed]);
  });
});

test('a code is sent once and without a click where the host no longer reports the address as verified', () => {
  const known = { ...enrollment, type: 'email', options: { maskedDestination: 'a•••', preVerified: true } };
  const before: EnrollmentState = { step: 'checking', options, enrollment: known };
  const [sending, effect] = enrollmentFlow(before, { type: 'refused', problem: 'invalid_format' });
  expect(sending.step).toBe('resending');
  expect(effect).toEqual({ type: 'resendEnrollment', enrollmentId: known.enrollmentId });
  expect(enrollmentFlow(sending, { type: 'refused', problem: 'invalid_format' })[1]).toBeUndefined();
});

test('the mailed code is confirmed before the factor is verified, and no ceremony runs until then', () => {
  const sent = { maskedDestination: 'a•••', digits: 6, resendAt: '2026-11-21T12:00:00Z' } as const;
  const before: EnrollmentState = {
    step: 'proving',
    options,
    enrollment: { ...enrollment, confirmation: sent },
  };
  expect(enrollmentFlow(before, { type: 'run-ceremony-requested' })).toEqual([before]);
  const [waiting, effect] = enrollmentFlow(before, { type: 'verify-requested', proof: { code: '004217' } });
  const { enrollmentId } = enrollment;
  expect(effect).toEqual({ type: 'confirmEnrollment', enrollmentId, code: '004217' });
  expect(enrollmentFlow(waiting, { type: 'confirmed', enrollmentId: 'another' })).toEqual([waiting]);
  expect(enrollmentFlow(waiting, { type: 'confirmed', enrollmentId })).toEqual([proving]);
  const newer = { ...sent, resendAt: '2026-11-21T12:01:00Z' };
  const again = walk(before, { type: 'resend-requested' }, { type: 'resent', enrollmentId, options: newer });
  expect(again).toEqual({ ...before, enrollment: { ...enrollment, confirmation: newer } });
});

describe('while somebody else does not answer', () => {
  const choosing = { step: 'choosing', options };
  const cancel = { type: 'cancelEnrollment', enrollmentId: enrollment.enrollmentId };

  test('going back from the browser aborts its ceremony', () => {
    const waiting = walk(proving, { type: 'run-ceremony-requested' });
    expect(enrollmentFlow(waiting, { type: 'back-requested' })).toEqual([
      choosing,
      cancel,
      { type: 'abortCeremony', factorType: enrollment.type },
    ]);
  });

  test('going back from the server works, and a factor that was enrolled meanwhile still shows its codes', () => {
    expect(enrollmentFlow(checking, { type: 'back-requested' })).toEqual([choosing, cancel]);
    const verified = { type: 'verified', result: finished } as const;
    expect(walk(checking, { type: 'back-requested' }, verified)).toMatchObject({
      step: 'showing-recovery-codes',
      factor,
    });
    const other = { ...proving, enrollment: { ...enrollment, enrollmentId: 'enrollment-2' } };
    expect(enrollmentFlow(other, verified).slice(1)).toEqual([{ ...cancel, enrollmentId: 'enrollment-2' }]);
    expect(walk(walk(checking, verified), verified)).toEqual(walk(checking, verified));
  });

  test('going back from a host that saves a phone number works', () => {
    const saving: EnrollmentState = { step: 'saving-phone', options, factorType: 'sms' };
    expect(enrollmentFlow(saving, { type: 'back-requested' })).toEqual([choosing]);
    expect(walk(saving, { type: 'back-requested' }, { type: 'phone-added' })).toEqual(choosing);
  });
});
