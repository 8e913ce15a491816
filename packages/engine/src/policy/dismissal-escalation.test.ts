import { expect, test } from 'vitest';
import { compilePolicy } from './compile-policy.ts';
import { defaultPolicy } from './default-policy.ts';
import { dormantUntil, escalatesToNotice, hasDeclinedEnough, tierOf } from './dismissal-escalation.ts';
import { readFacts } from './facts.ts';
import { daysAgo, entry, now } from './prompt-history.fixtures.ts';

const tiers = {
  staff: { elevated: false, when: '"staff" in roles' },
  owners: { elevated: true, when: '"owner" in roles' },
  unused: { elevated: true },
  payers: { elevated: true, when: 'lastPaymentAt > timestamp("2026-01-01T00:00:00Z")' },
};
const policy = compilePolicy({ ...defaultPolicy, tiers }, 1);
const person = { ...readFacts({}, {}, daysAgo(400)), moment: 'payment.completed' };

test('a person has declined enough at the weight of the policy, or for good', () => {
  const weighing = (weight: number) => [entry({ weight }), entry({ weight: 1 })];
  expect(hasDeclinedEnough({ neverAsk: false }, weighing(1.5), policy)).toBe(false);
  expect(hasDeclinedEnough({ neverAsk: false }, weighing(2), policy)).toBe(true);
  expect(hasDeclinedEnough({ neverAsk: true }, [], policy)).toBe(true);
});

test.each([
  ['the one that the host names', { tier: 'vip', roles: ['owner'] }, 'vip'],
  ['the one whose condition is true', { roles: ['staff'] }, 'staff'],
  ['of two, the one that escalates', { roles: ['staff', 'owner'] }, 'owners'],
  ['no other, where a condition cannot be evaluated', { lastPaymentAt: null }, 'standard'],
])('the tier of a person is %s', (_name, changes, tier) => {
  expect(tierOf({ ...person, ...changes }, policy, now)).toBe(tier);
});

test('the escalation ends with a notice for an elevated tier, where an action is gated after the deadline', () => {
  expect(escalatesToNotice('owners', policy)).toBe(true);
  expect(escalatesToNotice('staff', policy)).toBe(false);
  expect(escalatesToNotice('standard', policy)).toBe(false);
  const { escalatedActions: _gated, ...rest } = defaultPolicy;
  expect(escalatesToNotice('owners', compilePolicy({ ...rest, tiers }, 1))).toBe(false);
  expect(escalatesToNotice('owners', compilePolicy({ ...rest, tiers, escalatedActions: [] }, 1))).toBe(false);
});

test('a person is dormant for the time of the policy after the last answer, or after the last display', () => {
  const until = (answer: Parameters<typeof entry>[0]) =>
    dormantUntil(person, 'standard', [entry(answer)], policy, now);
  expect(dormantUntil(person, 'standard', [], policy, now)).toBeUndefined();
  expect(until({ respondedAt: daysAgo(179) })).toEqual(daysAgo(-1));
  expect(until({ respondedAt: daysAgo(180) })).toBeUndefined();
  expect(until({ respondedAt: null, exposedAt: daysAgo(10) })).toEqual(daysAgo(-170));
  expect(dormantUntil(person, 'standard', [entry({ kind: 'notice' })], policy, now)).toBeUndefined();
});

test('only a later security event, a visit to the settings, or another tier ends the dormancy', () => {
  const isDormant = (changes: Partial<typeof person>, tier = 'standard') =>
    dormantUntil({ ...person, ...changes }, tier, [entry({ respondedAt: daysAgo(19) })], policy, now) !==
    undefined;
  expect(isDormant({})).toBe(true);
  expect(isDormant({ lastSecurityEventAt: daysAgo(20), openedSecuritySettingsAt: daysAgo(20) })).toBe(true);
  expect(isDormant({ lastSecurityEventAt: daysAgo(19) })).toBe(false);
  expect(isDormant({ openedSecuritySettingsAt: daysAgo(19) })).toBe(false);
  expect(isDormant({ moment: 'settings.security_interest' })).toBe(false);
  expect(isDormant({ moment: 'nobody.knows' })).toBe(true);
  expect(isDormant({}, 'owners')).toBe(false);
});
