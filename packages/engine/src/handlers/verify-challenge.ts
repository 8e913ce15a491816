import { openCandidate } from '../challenges/candidate-factors.ts';
import { checkProof } from '../challenges/check-proof.ts';
import { finalizeChallenge } from '../challenges/finalize-challenge.ts';
import { findOpenChallenge } from '../challenges/find-challenge.ts';
import { createOneTimeCodes } from '../codes/one-time-codes.ts';
import { claimedElsewhere } from '../idempotency/idempotent-request.ts';
import { withAttemptsLeft } from '../limits/attempts-left.ts';
import { consumeAttempt } from '../limits/consume-attempt.ts';
import { problem, type Refusal } from '../result.ts';
import { resealFactor, sealMaterial } from '../secrets/rotate-keys.ts';
import { deviceHash } from '../sessions/second-step-passed.ts';
import { factorOwnerOf } from '../sessions/session-context.ts';
import { recordFailure } from '../store/attempts.ts';
import type { RequestClaim } from '../store/idempotent-answers.ts';
import { replaceMaterial } from '../store/rotation.ts';
import { readUserAgent } from '../wire/read-user-agent.ts';
import type { Handler } from './handler.ts';

/** Verifies one proof and applies the effect that the challenge was opened for. */
export const verifyChallenge: Handler<'verifyChallenge'> = async (
  engine,
  { caller, params, body, once, userAgent },
) => {
  const { database } = engine;
  const policy = await engine.policy(caller.scope);
  const found = findOpenChallenge(engine, policy, caller, params.challengeId, body.factorId);
  const failed = async (
    refusal: Refusal,
    details: Record<string, string>,
    claim?: RequestClaim,
  ): Promise<Refusal> => {
    // Every attempt is audited, also one beyond the limit that is not verified (R57).
    const { code, reason } = refusal;
    await recordFailure(database, caller.subject, { ...details, code, ...(reason && { reason }) }, claim);
    return refusal;
  };
  if (!found.ok) return found.code === 'attempts_exhausted' ? failed(found, {}) : found;
  const { challenge, candidate } = found.value;
  // Before the attempt is counted: clock skew is a failure of the server, not of the person.
  if (candidate.verifier.timeBased && engine.clockSkew.isTooLarge()) return problem('unavailable');
  const attempt = { factor: candidate.type, purpose: challenge.purpose };
  const proof = await checkProof(candidate.verifier.contract.challenge.proof, body.proof);
  if (!proof.ok) return proof;
  // Decrypted before the attempt is counted: a wrong key is a failure of the server, not of the person.
  const factor = await openCandidate(engine, candidate);
  const consumed = await consumeAttempt(database, challenge, candidate, once?.claim);
  if (!consumed.ok) return consumed === claimedElsewhere ? consumed : failed(consumed, attempt);
  once?.markClaimed();

  const proven = await candidate.verifier.verifyChallenge({
    party: engine.party,
    owner: factorOwnerOf(caller),
    factor,
    nonce: challenge.nonce,
    proof: proof.value,
    codes: createOneTimeCodes(engine, caller, challenge.challenge_id),
    now: caller.now,
  });
  const { token, left } = consumed.value;
  if (!proven.ok) return failed(withAttemptsLeft(proven, left), attempt, once?.claim);
  const { deviceId } = caller.resolved;
  const remember =
    body.rememberDevice && deviceId !== undefined
      ? { hash: await deviceHash(engine, deviceId), ...readUserAgent(userAgent) }
      : undefined;
  const settled = await finalizeChallenge({
    engine,
    policy,
    caller,
    challenge,
    candidate,
    proven: proven.value,
    remember,
    token,
    once,
  });
  if (!settled.ok) return failed(withAttemptsLeft(settled, left), attempt, once?.claim);
  if ('row' in candidate.holder) {
    const { material } = proven.value;
    const { row } = candidate.holder;
    if (material === undefined) await resealFactor(database, engine.keys, row);
    else await replaceMaterial(database, row, await sealMaterial(engine.keys, row, material));
  }
  return settled;
};
