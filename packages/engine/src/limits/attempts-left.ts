import { problem, type Refusal } from '../result.ts';

/** Adds the attempts that are left to the refusal of a wrong code; a proof that cannot be guessed has none. */
export function withAttemptsLeft(refusal: Refusal, attemptsLeft: number | undefined): Refusal {
  if (refusal.code !== 'invalid_code' || attemptsLeft === undefined) return refusal;
  return problem(refusal.code, { ...refusal.details, attemptsLeft });
}
