import { ok, problem } from '../result.ts';
import { signInRequirement } from '../sessions/sign-in-requirement.ts';
import { audit } from '../store/audit.ts';
import { answerNextStep as storeAnswer, findNextStep, markNextStepOpened } from '../store/next-steps.ts';
import { neverSuggestStep } from '../store/preferences.ts';
import { bumpLedgerVersion } from '../store/prompts.ts';
import { transact } from '../store/transact.ts';
import type { Handler } from './handler.ts';

/** Stores what a person did with a card. It applies on every device; repeating it changes nothing. */
export const answerNextStep: Handler<'answerNextStep'> = async (
  engine,
  { caller, params, body: { response } },
) => {
  const { identityKey } = caller.ref;
  // No card is shown to a session that has not passed its second step, so it has none to answer either.
  if (signInRequirement(engine, await engine.policy(caller.scope), caller.stored) !== 'clear')
    return problem('not_found');
  return transact(engine.database, async (trx) => {
    const card = await findNextStep(trx, params.nextStepId, identityKey);
    if (!card) return problem('not_found');
    const { next_step_id: nextStepId } = card;
    const isStored =
      response === 'opened'
        ? await markNextStepOpened(trx, nextStepId)
        : await storeAnswer(trx, nextStepId, response);
    if (!isStored) return ok(undefined);
    // A decision that is running has not seen this answer.
    if (response === 'never') await neverSuggestStep(trx, identityKey, card.step);
    else await bumpLedgerVersion(trx, identityKey);
    await audit(trx, caller.subject, 'mfa.next_step_answered', { nextStepId, step: card.step, response });
    return ok(undefined);
  });
};
