import { openCandidate } from '../challenges/candidate-factors.ts';
import { checkProof } from '../challenges/check-proof.ts';
import { finalizeChallenge } from '../challenges/finalize-challenge.ts';
import { findOpenChallenge } from '../challenges/find-challenge.ts';
import { createOneTimeCodes } from '../codes/one-time-codes.ts';
import { withAttemptsLeft } from '../limits/attempts-left.ts';
import { consumeAttempt } from '../limits/consume-attempt.ts';
import { problem, type Refusal } from '../result.ts';
import { resealFactor } from '../secrets/rotate-keys.ts';
import { deviceHash } from '../sessions/second-step-passed.ts';
import { factorOwnerOf } from '../sessions/session-context.ts';
import { audit } from '../store/audit.ts';
import { transact } from '../store/transact.ts';
import { readUserAgent } from '../wire/read-user-agent.ts';
import type { Handler } from './handler.ts';

/** Verifies one proof and applies the effect that the challenge was opened for. */
export const verifyChallenge: Handler<'verifyChallenge'> = async (
  engine,
  { caller, params, body, remember, userAgent },
) => {
  const { database } = engine;
  const found = await findOpenChallenge(engine, caller, params.challengeId, body.factorId);
  const failed = async (refusal: Refusal, details: Record<string, string>): Promise<Refusal> => {
    // Every attempt is audited, also one beyond the limit that is not verified (R57).
    await audit(database, caller.subject, 'user.mfa_failed', { ...details, code: refusal.code });
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
  const consumed = await consumeAttempt(database, challenge, candidate);
  if (!consumed.ok) return failed(consumed, attempt);

  const proven = await candidate.verifier.verifyChallenge({
    party: engine.party,
    owner: factorOwnerOf(caller),
    factor,
    nonce: challenge.nonce,
    proof: proof.value,
    codes: createOneTimeCodes(engine, caller, challenge.challenge_id),
    now: caller.now,
  });
  const policy = await engine.policy(caller.scope);
  const { deviceId } = caller.resolved;
  const device =
    body.rememberDevice && deviceId !== undefined
      ? { hash: await deviceHash(engine, deviceId), ...readUserAgent(userAgent) }
      : undefined;
  const settled = proven.ok
    ? await transact(
        database,
        (trx) =>
          finalizeChallenge(trx, {
            engine,
            policy,
            caller,
            challenge,
            candidate,
            proven: proven.value,
            remember: device,
            token: consumed.value.token,
          }),
        remember,
      )
    : proven;
  if (!settled.ok) return failed(withAttemptsLeft(settled, consumed.value.left), attempt);
  if ('row' in candidate.holder) await resealFactor(database, engine.keys, candidate.holder.row);
  return settled;
};
