import type { EngineContext } from '../engine-context.ts';
import { ok, problem, type Result } from '../result.ts';
import type { SessionContext } from '../sessions/session-context.ts';
import { maxChallengeAttempts, type ChallengeRow, findChallenge } from '../store/challenges.ts';
import { admissibleFactors } from './admissible-factors.ts';
import { type Candidate, listCandidates } from './candidate-factors.ts';

/** A challenge that can still be answered, and the chosen factor. */
export interface OpenChallenge {
  readonly challenge: ChallengeRow;
  readonly candidate: Candidate;
}

/** Finds the caller's challenge and the factor they chose; `not_found` for a challenge of another person. */
export async function findOpenChallenge(
  engine: EngineContext,
  caller: SessionContext,
  challengeId: string,
  factorId: string,
): Promise<Result<OpenChallenge>> {
  const challenge = await findChallenge(engine.database, challengeId, caller.ref);
  if (!challenge) return problem('not_found');
  if (challenge.consumed_at) return problem('challenge_consumed');
  if (challenge.expires_at <= caller.now) return problem('challenge_expired');
  if (challenge.attempts >= maxChallengeAttempts) return problem('attempts_exhausted', { retryAfter: 1 });
  const candidates = await listCandidates(engine, engine.database, caller.ref.identityKey);
  const candidate = candidates.find(({ id }) => id === factorId);
  if (!candidate) return problem('not_found');
  // The person's own factor, but not admissible here: the client cannot choose a weaker one (R43). Checked again, because
  // policy and session may have changed since the challenge was opened.
  const serving = admissibleFactors(
    candidates,
    await engine.policy(caller.scope),
    caller,
    challenge.action ?? undefined,
  );
  if (!challenge.factor_ids.includes(candidate.id) || !serving.includes(candidate))
    return problem('factor_not_accepted');
  return ok({ challenge, candidate });
}
