import { problem, type Refusal } from '../result.ts';

/** Whoever mistyped is told how often they may still try; nothing is told where there is nothing to guess. */
export function withAttemptsLeft(refusal: Refusal, attemptsLeft: number | undefined): Refusal {
  if (refusal.code !== 'invalid_code' || attemptsLeft === undefined) return refusal;
  return problem(refusal.code, { ...refusal.details, attemptsLeft });
}
