import { openCandidate } from '../candidates.ts';
import { findOpenChallenge } from '../find-challenge.ts';
import type { Handler } from '../handler.ts';
import { ok } from '../result.ts';

/** Gives the options of one factor. Starting twice gives the same ones, so a second tab breaks nothing. */
export const startChallenge: Handler<'startChallenge'> = async (engine, { caller, params, body }) => {
  const found = await findOpenChallenge(engine, caller, params.challengeId, body.factorId);
  if (!found.ok) return found;
  const { challenge, candidate } = found.value;
  const options = await candidate.verifier.startChallenge({
    party: engine.party,
    factor: await openCandidate(engine, candidate),
    nonce: challenge.nonce,
  });
  // SAFETY: every contract's options are objects; the wire shows them as such.
  return ok({ options: options as Record<string, unknown> });
};
