import { expect, test } from 'vitest';
import { problem } from '../result.ts';
import { withAttemptsLeft } from './attempts-left.ts';

test('a wrong code is refused with the number of attempts left, and with the details it had', () => {
  expect(withAttemptsLeft(problem('invalid_code', { retryAfter: 3 }), 2)).toEqual(
    problem('invalid_code', { retryAfter: 3, attemptsLeft: 2 }),
  );
  expect(withAttemptsLeft(problem('invalid_code'), 0)).toEqual(problem('invalid_code', { attemptsLeft: 0 }));
});

test('no number is added if nothing can be guessed, or to another refusal', () => {
  const wrong = problem('invalid_code');
  const ended = problem('challenge_expired');
  expect([withAttemptsLeft(wrong, undefined), withAttemptsLeft(ended, 2)]).toStrictEqual([wrong, ended]);
});
