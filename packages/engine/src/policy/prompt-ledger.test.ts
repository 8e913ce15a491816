import { describe, expect, test } from 'vitest';
import { compilePolicy } from './compile-policy.ts';
import { defaultPolicy } from './default-policy.ts';
import { daysAgo, entry, now } from './prompt-history.fixtures.ts';
import {
  choseDate,
  countedPrompts,
  type LedgerEntry,
  type PromptAnswer,
  resolveStaleEntry,
  shownAt,
  weighAnswer,
  weighNoticeAnswer,
  weightOf,
} from './prompt-ledger.ts';

const rules = compilePolicy(defaultPolicy, 1).document.prompt;
const minute = 1 / 1440;
const dismissed = entry({ response: 'dismissed', weight: 1 });
const later = entry({ response: 'later', weight: 0 });
const busy = entry({ response: 'dismissed', reason: 'busy', weight: 0 });

describe('the weight of an answer, and the days until the next prompt', () => {
  const weigh = (answer: PromptAnswer, ledger: readonly LedgerEntry[], policy = rules) => {
    const { weight, nextEligibleAt } = weighAnswer(answer, ledger, policy, now);
    return [weight, (nextEligibleAt.getTime() - now.getTime()) / 86_400_000];
  };

  test.each<[string, PromptAnswer, readonly LedgerEntry[], readonly number[]]>([
    ['closed', { response: 'closed', reason: 'busy' }, [dismissed], [0.5, 7]],
    ['later, without a date', { response: 'later' }, [], [0, 7]],
    ['later, with a date', { response: 'later', remindInDays: 30 }, [], [0, 30]],
    ['busy', { response: 'dismissed', reason: 'busy' }, [], [0, 3]],
    ['no phone here', { response: 'dismissed', reason: 'no_phone_here' }, [dismissed, dismissed], [1, 1]],
    ['the first dismissal', { response: 'dismissed' }, [later, busy, entry()], [1, 14]],
    ['the second dismissal', { response: 'dismissed' }, [dismissed], [1, 30]],
    ['the third dismissal', { response: 'dismissed' }, [dismissed, dismissed], [1, 30]],
    ['not needed', { response: 'dismissed', reason: 'not_needed' }, [], [2, 14]],
    ['postponed for the third time', { response: 'later' }, [later, later], [0, 7]],
    ['postponed after three times', { response: 'later' }, [later, busy, later], [1, 7]],
    ['busy after three times', { response: 'dismissed', reason: 'busy' }, [later, busy, later], [1, 3]],
    ['postponed three times of four', { response: 'later' }, [dismissed, later, later, later], [1, 7]],
    ['postponed twice, then closed', { response: 'later' }, [later, later, entry()], [0, 7]],
    [
      'between them a prompt that expired, one that is open, and a notice',
      { response: 'later' },
      [
        later,
        entry({ response: 'lapsed' }),
        later,
        entry({ response: null }),
        entry({ kind: 'notice', response: 'later' }),
        later,
      ],
      [1, 7],
    ],
    [
      'a notice is no prompt that was postponed',
      { response: 'later' },
      [later, later, entry({ kind: 'notice', response: 'later' })],
      [0, 7],
    ],
  ])('%s', (_name, answer, ledger, expected) => {
    expect(weigh(answer, ledger)).toEqual(expected);
  });

  test('each dismissal has the delay of its turn, and every later one has the last', () => {
    const policy = { ...rules, coolDowns: { ...rules.coolDowns, dismissed: ['P1D', 'P2D', 'P3D'] } };
    const after = [0, 1, 2, 3, 4].map((count) =>
      weigh(
        { response: 'dismissed' },
        Array.from({ length: count }, () => dismissed),
        policy,
      ),
    );
    expect(after.map(([, days]) => days)).toEqual([1, 2, 3, 3, 3]);
  });

  test('where the policy names no delay after a dismissal, the one after closing is used', () => {
    const policy = { ...rules, coolDowns: { ...rules.coolDowns, dismissed: [] } };
    expect(weigh({ response: 'dismissed' }, [], policy)).toEqual([1, 7]);
  });

  test('an answer to a notice weighs nothing', () => {
    expect(weighNoticeAnswer(rules, now)).toEqual({ weight: 0, nextEligibleAt: daysAgo(-7) });
  });
});

describe('a prompt without an answer', () => {
  const open = { respondedAt: null, response: null, weight: 0, nextEligibleAt: null } as const;
  const resolve = (changes: Partial<LedgerEntry>) => {
    const before = entry({ ...open, ...changes });
    const after = resolveStaleEntry(before, rules, now);
    return after === before ? 'open' : after;
  };
  const unseen = (minutes: number) => ({ exposedAt: null, promptedAt: daysAgo(minutes * minute) });
  const lapsed = { respondedAt: now, response: 'lapsed' } as const;

  test('expires ten minutes after it was opened, if it was not seen', () => {
    expect(resolve(unseen(9))).toBe('open');
    expect(resolve(unseen(10))).toEqual(entry({ ...open, ...unseen(10), ...lapsed }));
    expect(resolve({ ...unseen(10), kind: 'notice' })).toMatchObject(lapsed);
  });

  test('counts as closed when its cool-down is over, if somebody has seen it', () => {
    expect(resolve({ exposedAt: daysAgo(6) })).toBe('open');
    expect(resolve({ exposedAt: daysAgo(7) })).toMatchObject({
      respondedAt: now,
      response: 'closed',
      weight: 0.5,
    });
  });

  test('stays open if it is a notice that somebody has seen, or a required prompt', () => {
    expect(resolve({ kind: 'notice' })).toBe('open');
    expect([resolve({ kind: 'required' }), resolve({ kind: 'required', exposedAt: null })]).toEqual([
      'open',
      'open',
    ]);
  });

  test('is left as it is once it was answered', () => {
    expect(resolve({ respondedAt: daysAgo(19), response: 'later', exposedAt: null })).toBe('open');
  });
});

test('soft prompts count, shown or suppressed by the holdout, unless they expired unseen', () => {
  const counting = [entry(), entry({ kind: 'ghost' }), entry({ response: null })];
  const others = [
    entry({ kind: 'notice' }),
    entry({ kind: 'required' }),
    entry({ response: 'lapsed' }),
    entry({ kind: 'ghost', response: 'lapsed' }),
  ];
  expect(countedPrompts([...others, ...counting])).toEqual(counting);
  expect(weightOf([...counting, dismissed])).toBe(2.5);
});

test('a prompt was shown when it was seen, or else when it was opened', () => {
  expect(shownAt(entry({ exposedAt: daysAgo(2) }))).toEqual(daysAgo(2));
  expect(shownAt(entry({ exposedAt: null }))).toEqual(daysAgo(20));
});

test.each<[boolean, Partial<LedgerEntry>]>([
  [true, { response: 'later' }],
  [true, { response: 'dismissed', reason: 'busy' }],
  [true, { response: 'dismissed', reason: 'no_phone_here' }],
  [false, { response: 'dismissed', reason: 'not_needed' }],
  [false, { response: 'dismissed' }],
  [false, { response: 'closed', reason: 'busy' }],
  [false, { response: null }],
])('it is %s that a person chose the date with the answer %o', (chosen, answer) => {
  expect(choseDate(entry(answer))).toBe(chosen);
});
