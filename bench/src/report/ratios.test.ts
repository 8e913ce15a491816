import { describe, expect, test } from 'vitest';
import type { Figures, Measured } from '../measure/run-rounds.ts';
import type { Goal } from './goals.ts';
import { ratioOf } from './ratios.ts';

const at = (contender: string) => ({ contender, caseName: 'totp', connections: 32 });

/** A contender that answered so many requests a second, by round. */
function measured(contender: string, requestsPerSecond: readonly number[]): Measured {
  const rounds = requestsPerSecond.map((requestsPerSecond): Figures => ({
    requestsPerSecond,
    p50Ms: 1,
    p99Ms: 2,
    serverCpuMs: 1,
    databaseCpuMs: undefined,
    lockWaits: 0,
  }));
  return { target: { ...at(contender), processes: [], count: 1 }, rounds, statements: undefined };
}

const goal: Goal = {
  title: 'requests/s',
  subject: at('ours'),
  beside: at('theirs'),
  figure: (figures) => figures.requestsPerSecond,
  direction: 'at least',
  required: 2,
  stretch: 4,
};

test('a ratio compares the same rounds, so that a slow minute of the machine counts for both', () => {
  const found = ratioOf(goal, [measured('ours', [300, 30, 3]), measured('theirs', [100, 10, 1])]);
  expect(found).toMatchObject({ ratio: 3, lowest: 3, highest: 3, verdict: 'met' });
});

test('the ratio is the median of the rounds', () => {
  const found = ratioOf(goal, [measured('ours', [1, 9, 5]), measured('theirs', [1, 1, 1])]);
  expect(found).toMatchObject({ ratio: 5, lowest: 1, highest: 9 });
});

describe('the result of a ratio', () => {
  const verdict = (ours: number, changes: Partial<Goal> = {}) =>
    ratioOf({ ...goal, ...changes }, [measured('ours', [ours]), measured('theirs', [100])]).verdict;

  test('names a goal that is missed', () => expect(verdict(199)).toBe('missed'));
  test('counts a goal that is reached exactly as met', () => expect(verdict(200)).toBe('met'));
  test('names the stretch goal that is reached', () => expect(verdict(400)).toBe('stretch'));
  test('reads a limit from above where less is better', () => {
    const less = { direction: 'at most', required: 0.7, stretch: 0.5 } as const;
    expect([verdict(71, less), verdict(70, less), verdict(50, less)]).toEqual(['missed', 'met', 'stretch']);
  });
  test('names a figure that the system does not give', () => {
    expect(verdict(100, { figure: (figures) => figures.databaseCpuMs })).toBe('not measured');
  });
});
