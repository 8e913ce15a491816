import { expect, test } from 'vitest';
import type { EngineContext } from '../engine-context.ts';
import { compilePolicy } from '../policy/compile-policy.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { readFacts } from '../policy/facts.ts';
import { problem } from '../result.ts';
import type { SessionContext } from '../sessions/session-context.ts';
import { isKnownDevice, needsConfirmation, sendConfirmation } from './first-enrollment.ts';
import { isFactorManagement } from './may-enroll.ts';

const startedAt = new Date('2026-06-01T12:00:00Z');
const onDevice = (hours?: number) => {
  const deviceFirstSeenAt =
    hours === undefined ? undefined : new Date(startedAt.getTime() - hours * 3_600_000);
  // SAFETY: no other part of the session is read.
  return { resolved: { deviceFirstSeenAt } } as unknown as SessionContext;
};
const needs = (
  confirm: 'never' | 'unknown_device' | 'always',
  caller: SessionContext,
  bound: string[] = [],
) =>
  needsConfirmation(
    compilePolicy({ ...defaultPolicy, firstEnrollment: { ...defaultPolicy.firstEnrollment, confirm } }, 1),
    caller,
    bound,
    startedAt,
  );

test('a device is known a day after it was first seen', () => {
  const known = [undefined, 23.99, 24, 99].map((hours) => isKnownDevice(onDevice(hours), startedAt));
  expect(known).toEqual([false, false, true, true]);
});

test('only a first enrollment is confirmed by mail: never, always, or on a device that is not known', () => {
  expect([needs('never', onDevice()), needs('never', onDevice(99))]).toEqual([false, false]);
  expect([needs('always', onDevice()), needs('always', onDevice(99))]).toEqual([true, true]);
  expect([needs('unknown_device', onDevice(1)), needs('unknown_device', onDevice(99))]).toEqual([
    true,
    false,
  ]);
  expect([needs('always', onDevice(), ['totp']), needs('unknown_device', onDevice(), ['totp'])]).toEqual([
    false,
    false,
  ]);
});

test('actions on factors and on recovery codes change the factors of a person', () => {
  const actions = ['factor.add', 'recovery_codes.regenerate', 'factory.open', 'my.factor.add', 'factor'];
  expect(actions.map(isFactorManagement)).toEqual([true, true, false, false, false]);
});

test('a person without a verified address gets no code, and the refusal tells why', async () => {
  const facts = readFacts({ email: 'ann@example.com' }, {}, startedAt);
  // SAFETY: nothing else is read of the person, and nothing of the engine.
  const caller = { facts, identity: { identity_id: 'ann' } } as unknown as SessionContext;
  expect(await sendConfirmation({} as EngineContext, caller, 'enr_1')).toEqual(
    problem('factor_not_allowed', { detail: expect.stringContaining('no verified address') }),
  );
});
