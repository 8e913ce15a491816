import { expect, test } from 'vitest';
import { compilePolicy } from './compile-policy.ts';
import { noticeLaterOptions, noticeSuppressions } from './dated-notice.ts';
import { defaultPolicy } from './default-policy.ts';
import { daysAgo, entry, now } from './prompt-history.fixtures.ts';
import type { LedgerEntry } from './prompt-ledger.ts';

const policy = compilePolicy(defaultPolicy, 1);
const notice = (changes: Partial<LedgerEntry> = {}) => entry({ kind: 'notice', ...changes });
const against = (ledger: readonly LedgerEntry[], deadline = daysAgo(-9)) =>
  noticeSuppressions({ deadline, extended: false }, ledger, 's1', policy, now);

test('a notice is not shown from its deadline on', () => {
  expect(against([], now)).toEqual([{ code: 'deadline_passed' }]);
  expect(against([], new Date(now.getTime() + 1))).toEqual([]);
});

test('a notice that is open is shown again in the same session', () => {
  expect(against([notice({ respondedAt: null, sessionId: 's1' })])).toEqual([]);
});

test('a notice that was answered is shown again after its delay, once in a session', () => {
  const until = daysAgo(-1);
  expect(against([notice({ nextEligibleAt: until })])).toEqual([{ code: 'cool_down', until }]);
  expect(against([notice({ nextEligibleAt: now })])).toEqual([]);
  expect(against([notice({ nextEligibleAt: null })])).toEqual([]);
  expect(against([notice({ sessionId: 's1' })])).toEqual([{ code: 'session_cap' }]);
});

test('soft prompts and notices that expired unseen do not delay a notice', () => {
  const soft = entry({ sessionId: 's1', nextEligibleAt: daysAgo(-1), respondedAt: null });
  const lapsed = notice({ sessionId: 's1', nextEligibleAt: daysAgo(-1), response: 'lapsed' });
  expect(against([soft, lapsed])).toEqual([]);
});

test('a soft prompt that was answered does not delay a notice', () => {
  expect(against([entry({ sessionId: 's1', nextEligibleAt: daysAgo(-1) })])).toEqual([]);
});

test('a deadline can be extended once, by the days of the policy', () => {
  expect([noticeLaterOptions(false, policy), noticeLaterOptions(true, policy)]).toEqual([[7], []]);
});
