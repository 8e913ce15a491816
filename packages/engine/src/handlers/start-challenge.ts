import { openCandidate } from '../challenges/candidate-factors.ts';
import { findOpenChallenge } from '../challenges/find-challenge.ts';
import { createOneTimeCodes } from '../codes/one-time-codes.ts';
import { claimedElsewhere } from '../idempotency/idempotent-request.ts';
import { ok } from '../result.ts';
import { factorOwnerOf } from '../sessions/session-context.ts';
import { claimRequest } from '../store/idempotent-answers.ts';
import type { Handler } from './handler.ts';

/** Returns the options of one factor, or sends its code. Starting again returns the same options, or sends a new code. */
export const startChallenge: Handler<'startChallenge'> = async (engine, { caller, params, body, once }) => {
  const policy = await engine.policy(caller.scope);
  const found = findOpenChallenge(engine, policy, caller, params.challengeId, body.factorId);
  if (!found.ok) return found;
  const { challenge, candidate } = found.value;
  // Where a code is sent, a repeated request must not send another, which would invalidate it.
  const claimed = candidate.verifier.deliveryChannel && once;
  if (claimed && !(await claimRequest(engine.database, claimed.claim))) return claimedElsewhere;
  claimed?.markClaimed();
  const options = await candidate.verifier.startChallenge({
    party: engine.party,
    owner: factorOwnerOf(caller),
    factor: await openCandidate(engine, candidate),
    nonce: challenge.nonce,
    codes: createOneTimeCodes(engine, caller, challenge.challenge_id),
  });
  if (!options.ok) {
    await claimed?.release();
    return options;
  }
  // SAFETY: every contract's options are objects; the response shows them as such.
  const answer = { options: options.value as Record<string, unknown> };
  await claimed?.remember(engine.database, answer);
  return ok(answer);
};
