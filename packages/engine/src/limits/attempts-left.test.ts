import { expect, test } from 'vitest';
import { problem } from '../result.ts';
import { withAttemptsLeft } from './attempts-left.ts';

test('whoever mistyped is told how many tries are left, beside what they were told already', () => {
  expect(withAttemptsLeft(problem('invalid_code', { retryAfter: 3 }), 2)).toEqual(
    problem('invalid_code', { retryAfter: 3, attemptsLeft: 2 }),
  );
  expect(withAttemptsLeft(problem('invalid_code'), 0)).toEqual(problem('invalid_code', { attemptsLeft: 0 }));
});

test('nobody is told a number where there is nothing to guess, or where another refusal stands', () => {
  const wrong = problem('invalid_code');
  const ended = problem('challenge_expired');
  expect([withAttemptsLeft(wrong, undefined), withAttemptsLeft(ended, 2)]).toEqual([wrong, ended]);
});
