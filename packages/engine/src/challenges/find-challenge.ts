import type { EngineContext } from '../engine-context.ts';
import type { Policy } from '../policy/compile-policy.ts';
import { ok, problem, type Result } from '../result.ts';
import type { SessionContext } from '../sessions/session-context.ts';
import { maxChallengeAttempts, type ChallengeRow } from '../store/challenges.ts';
import { admissibleFactors } from './admissible-factors.ts';
import { type Candidate, candidatesOf } from './candidate-factors.ts';

/** A challenge that can still be answered, and the chosen factor. */
export interface OpenChallenge {
  readonly challenge: ChallengeRow;
  readonly candidate: Candidate;
}

/**
 * Finds the caller's challenge, which was read with their session, and the factor they chose; `not_found` for a challenge
 * of another person or session.
 */
export function findOpenChallenge(
  engine: Pick<EngineContext, 'verifiers'>,
  policy: Policy,
  caller: SessionContext,
  challengeId: string,
  factorId: string,
): Result<OpenChallenge> {
  const { challenge } = caller.stored;
  if (challenge?.challenge_id !== challengeId) return problem('not_found');
  if (challenge.consumed_at) return problem('challenge_consumed');
  if (challenge.expires_at <= caller.now) return problem('challenge_expired');
  if (challenge.attempts >= maxChallengeAttempts) return problem('attempts_exhausted', { retryAfter: 1 });
  const candidates = candidatesOf(engine, caller.stored);
  const candidate = candidates.find(({ id }) => id === factorId);
  if (!candidate) return problem('not_found');
  // The person's own factor, but not admissible here: the client cannot choose a weaker one (R43). Checked again, because
  // policy and session may have changed since the challenge was opened.
  const serving = admissibleFactors(candidates, policy, caller, challenge.action ?? undefined);
  if (!challenge.factor_ids.includes(candidate.id) || !serving.includes(candidate))
    return problem('factor_not_accepted');
  return ok({ challenge, candidate });
}
