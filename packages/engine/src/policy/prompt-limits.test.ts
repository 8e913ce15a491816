import { expect, test } from 'vitest';
import { compilePolicy } from './compile-policy.ts';
import { defaultPolicy } from './default-policy.ts';
import { daysAgo, entry, now } from './prompt-history.fixtures.ts';
import type { LedgerEntry } from './prompt-ledger.ts';
import { capSuppressions, cooldownSuppressions, openPromptSuppressions } from './prompt-limits.ts';

const policyWith = (caps: Partial<typeof defaultPolicy.prompt.caps>) =>
  compilePolicy(
    {
      ...defaultPolicy,
      prompt: { ...defaultPolicy.prompt, caps: { ...defaultPolicy.prompt.caps, ...caps } },
    },
    1,
  );
const policy = policyWith({});
const at = (days: number, changes: Partial<LedgerEntry> = {}) =>
  entry({ promptedAt: daysAgo(days), exposedAt: daysAgo(days), ...changes });

test('after an answer there is a cool-down until its date, and none from that date on', () => {
  const until = daysAgo(-1);
  expect(cooldownSuppressions([], now)).toEqual([]);
  expect(cooldownSuppressions([entry({ nextEligibleAt: null })], now)).toEqual([]);
  expect(cooldownSuppressions([entry({ nextEligibleAt: now })], now)).toEqual([]);
  expect(cooldownSuppressions([entry({ nextEligibleAt: until })], now)).toEqual([
    { code: 'cool_down', until },
  ]);
  expect(cooldownSuppressions([entry({ nextEligibleAt: until, response: 'later' })], now)).toEqual([
    { code: 'later_pending', until },
  ]);
  expect(cooldownSuppressions([entry({ nextEligibleAt: until }), entry()], now)).toEqual([]);
});

test('one prompt is open at a time, and a session has one at most, not counting those that expired', () => {
  const codes = (ledger: readonly LedgerEntry[], caps = policy) =>
    openPromptSuppressions(ledger, 's1', caps).map(({ code }) => code);
  const mine = entry({ sessionId: 's1' });
  expect(codes([entry()])).toEqual([]);
  expect(codes([entry(), entry({ respondedAt: null })])).toEqual(['prompt_open']);
  expect(codes([mine])).toEqual(['session_cap']);
  expect(codes([entry({ sessionId: 's1', respondedAt: null })])).toEqual(['prompt_open', 'session_cap']);
  expect(codes([entry({ sessionId: 's1', response: 'lapsed' })])).toEqual([]);
  expect(codes([mine], policyWith({ perSession: 2 }))).toEqual([]);
});

test('each cap ends when enough prompts have left its window', () => {
  expect(capSuppressions([at(7)], policy, now)).toEqual([]);
  expect(capSuppressions([at(6)], policy, now)).toEqual([{ code: 'week_cap', until: daysAgo(-1) }]);
  expect(capSuppressions([at(6), at(4)], policy, now)).toEqual([{ code: 'week_cap', until: daysAgo(-3) }]);
  expect(capSuppressions([at(90), at(40), at(30)], policy, now)).toEqual([]);
  expect(capSuppressions([at(89), at(40), at(30)], policy, now)).toEqual([
    { code: 'quarter_cap', until: daysAgo(-1) },
  ]);
  const six = [364, 300, 250, 200, 150, 100].map((days) => at(days));
  expect(capSuppressions(six, policy, now)).toEqual([{ code: 'year_cap', until: daysAgo(-1) }]);
  expect(capSuppressions([at(365), ...six.slice(1)], policy, now)).toEqual([]);
});

test('a date that the person chose replaces the weekly cap and no other', () => {
  const later = { response: 'later', nextEligibleAt: daysAgo(1) } as const;
  expect(capSuppressions([at(4, later)], policy, now)).toEqual([]);
  expect(capSuppressions([at(4, { ...later, nextEligibleAt: null })], policy, now)).toHaveLength(1);
  expect(capSuppressions([at(4, later), at(2)], policy, now)).toHaveLength(1);
  expect(capSuppressions([at(40), at(30), at(4, later)], policy, now).map(({ code }) => code)).toEqual([
    'quarter_cap',
  ]);
});

test('a cap of zero has no end', () => {
  expect(capSuppressions([], policyWith({ perWeek: 0 }), now)).toEqual([{ code: 'week_cap' }]);
});
