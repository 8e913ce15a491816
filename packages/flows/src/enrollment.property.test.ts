import { expect, test } from 'vitest';
import { enrollmentObserver } from './analytics/enrollment.analytics.ts';
import { enrollmentFlow, enrollmentStart, type EnrollmentState } from './enrollment.flow.ts';
import {
  codeSet,
  enrollmentEvents as events,
  firstCode,
  phone,
  totpSecret,
} from './example-events.fixtures.ts';
import { randomWalk, type EveryStep } from './random-walk.fixtures.ts';

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
      expect(after).toMatchObject({ step: 'showing-recovery-codes', codes: codeSet });
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
    for (const own of [firstCode, totpSecret, phone, '123456', 'credential']) expect(sent).not.toContain(own);
  });
});
