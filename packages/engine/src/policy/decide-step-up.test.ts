import type { FactorStrength } from '@kairos-mfa/protocol';
import { expect, test } from 'vitest';
import { ok, problem } from '../result.ts';
import { type CompiledRule, compilePolicy } from './compile-policy.ts';
import { demandsStepUp, isOldEnough, servingFactors, stepUpDemand } from './decide-step-up.ts';
import { defaultPolicy } from './default-policy.ts';
import { readFacts } from './facts.ts';

const now = new Date('2026-06-01T12:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const { ruleFor } = compilePolicy(defaultPolicy, 1);
const person = readFacts({}, {}, hoursAgo(999));

const ruleOf = (action: string, changes: Partial<CompiledRule> = {}): CompiledRule => {
  const rule = ruleFor(action);
  if (!rule) throw new Error('No such rule.');
  return { ...rule, ...changes };
};
const factor = (strength: FactorStrength, hours: number) => ({ strength, createdAt: hoursAgo(hours) });

test('a proof is needed where the condition holds, cannot be evaluated, or is not there (R40)', () => {
  const transfer = (context: Record<string, string | number>) =>
    demandsStepUp(ruleOf('transfer_money'), context, person, now);
  expect([transfer({ amount: 1001 }), transfer({}), transfer({ amount: 'much' })]).toEqual([
    true,
    true,
    true,
  ]);
  expect(transfer({ amount: 1000 })).toBe(false);
  expect(demandsStepUp(ruleOf('export_data'), {}, person, now)).toBe(true);
});

test('an action of a group has the rule of the group, unless it has one of its own', () => {
  expect(ruleFor('admin.reset')).toBe(ruleFor('admin.*'));
  expect(ruleFor('admin.read')).not.toBe(ruleFor('admin.*'));
  expect([ruleFor('export'), ruleFor('owner.read')]).toEqual([undefined, undefined]);
});

test('the required proof names the action, the strengths, and an age in seconds', () => {
  const requested = { action: 'admin.read', resource: 'ann', context: { reason: 'call' } };
  expect(stepUpDemand(requested, ruleOf('admin.read'))).toEqual({
    ...requested,
    acrValues: ['aal2'],
    maxAge: 600,
  });
});

test('a factor that is too weak does not serve, whatever its age', () => {
  expect(servingFactors(ruleOf('export_data'), [factor('low', 999)], now)).toEqual(
    problem('factor_not_accepted'),
  );
  expect(servingFactors(ruleOf('export_data'), [], now)).toEqual(problem('factor_not_accepted'));
});

test('of several factors, those that are strong enough and old enough serve', () => {
  const [weak, young, old] = [factor('low', 99), factor('aal2', 1), factor('phishing_resistant', 24)];
  expect(servingFactors(ruleOf('role.grant_admin'), [weak, young, old], now)).toEqual(ok([old]));
  expect(servingFactors(ruleOf('export_data'), [weak, young, old], now)).toEqual(ok([young, old]));
});

test('where all factors are too new, the refusal names when the first one is old enough', () => {
  const candidates = [factor('low', 30), factor('aal2', 2), factor('aal2', 5), factor('aal2', 1)];
  expect(servingFactors(ruleOf('role.grant_admin'), candidates, now)).toEqual(
    problem('factor_too_new', { eligibleAt: hoursAgo(5 - 24).toISOString() }),
  );
});

test('a rule without a minimum age accepts a factor whose clock is ahead', () => {
  expect(isOldEnough(hoursAgo(-1), ruleOf('export_data'), now)).toBe(true);
  expect(isOldEnough(hoursAgo(-1), ruleOf('export_data', { minFactorAge: 'PT1S' }), now)).toBe(false);
});
