import { expect, test } from 'vitest';
import { compilePolicy } from './compile-policy.ts';
import { decidePrompt } from './decide-prompt.ts';
import { defaultPolicy } from './default-policy.ts';
import { daysAgo, entry, now, person } from './prompt-history.fixtures.ts';

const day = 86_400_000;
const policy = compilePolicy(defaultPolicy, 1);

const declined = [entry({ response: 'dismissed', weight: 3, nextEligibleAt: daysAgo(1) })];
const owner = { ...person, roles: ['owner'] };

test('an elevated person who has declined enough gets a notice with a deadline in thirty days', () => {
  expect(decidePrompt(owner, declined, policy, now)).toMatchObject({
    decision: 'show',
    kind: 'notice',
    surface: 'notice',
    variant: 'notice',
    laterOptions: [7],
    reasons: ['moment:payment.completed', 'signal:tenure', 'signal:value', 'ladder:escalated'],
    deadline: new Date(now.getTime() + 30 * day).toISOString(),
  });
  expect(decidePrompt({ ...owner, neverAsk: true }, declined, policy, now).kind).toBe('notice');
});

test('a notice that is held has no deadline yet, and caps of soft prompts do not hold it', () => {
  const held = decidePrompt({ ...owner, clientSuppressors: ['dirty_form'] }, declined, policy, now);
  expect(held).toMatchObject({ decision: 'hold', kind: 'notice', suppressedBy: ['dirty_form'] });
  expect(held).not.toHaveProperty('deadline');
  const recent = declined.map((one) => ({ ...one, promptedAt: daysAgo(2), exposedAt: daysAgo(2) }));
  expect(decidePrompt(owner, recent, policy, now).decision).toBe('show');
});

test('a person who has not declined enough gets a soft prompt without a deadline', () => {
  const soft = decidePrompt(owner, [entry({})], policy, now);
  expect([soft.decision, soft.kind, 'deadline' in soft]).toEqual(['show', 'soft', false]);
});

test('a notice keeps its deadline, and is extended once', () => {
  const deadline = new Date(now.getTime() + 9 * day);
  const given = (extended: boolean) =>
    decidePrompt({ ...owner, notice: { deadline, extended } }, declined, policy, now);
  expect(given(false)).toMatchObject({
    decision: 'show',
    kind: 'notice',
    variant: 'notice',
    deadline: deadline.toISOString(),
    reasons: ['ladder:escalated'],
    laterOptions: [7],
  });
  expect(given(true).laterOptions).toEqual([]);
});

test('a person who is never asked again has no next date', () => {
  expect(decidePrompt({ ...person, neverAsk: true }, declined, policy, now)).toMatchObject({
    suppressedBy: ['asked_never'],
    nextEligibleAt: null,
  });
});
