import { openCandidate } from '../challenges/candidate-factors.ts';
import { findOpenChallenge } from '../challenges/find-challenge.ts';
import { createOneTimeCodes } from '../codes/one-time-codes.ts';
import { ok } from '../result.ts';
import { factorOwnerOf } from '../sessions/session-context.ts';
import type { Handler } from './handler.ts';

/** Returns the options of one factor, or sends its code. Starting again returns the same options, or sends a new code. */
export const startChallenge: Handler<'startChallenge'> = async (engine, { caller, params, body }) => {
  const policy = await engine.policy(caller.scope);
  const found = findOpenChallenge(engine, policy, caller, params.challengeId, body.factorId);
  if (!found.ok) return found;
  const { challenge, candidate } = found.value;
  const options = await candidate.verifier.startChallenge({
    party: engine.party,
    owner: factorOwnerOf(caller),
    factor: await openCandidate(engine, candidate),
    nonce: challenge.nonce,
    codes: createOneTimeCodes(engine, caller, challenge.challenge_id),
  });
  if (!options.ok) return options;
  // SAFETY: every contract's options are objects; the response shows them as such.
  return ok({ options: options.value as Record<string, unknown> });
};
