import type { Handler } from '../handler.ts';
import { weighAnswer } from '../policy/attempts.ts';
import { ok, problem } from '../result.ts';
import { audit } from '../store/audit.ts';
import { neverAskAgain } from '../store/identities.ts';
import { answerPrompt as storeAnswer, findPrompt, ledgerEntry, listPrompts } from '../store/prompts.ts';
import { transact } from '../store/transact.ts';

/** Stores what a person answered. It holds on every device; saying it again changes nothing. */
export const answerPrompt: Handler<'answerPrompt'> = async (engine, { caller, params, body }) => {
  const { prompt: rules } = (await engine.policy(caller.scope)).document;
  const { identityKey } = caller.ref;
  return transact(engine.database, async (trx) => {
    const prompt = await findPrompt(trx, params.promptId, identityKey);
    if (!prompt) return problem('not_found');
    if (prompt.kind === 'required') return problem('not_dismissible');

    const earlier = (await listPrompts(trx, identityKey)).filter(
      ({ prompt_id }) => prompt_id !== prompt.prompt_id,
    );
    const outcome = weighAnswer(body, earlier.map(ledgerEntry), rules, caller.now);
    if (await storeAnswer(trx, prompt.prompt_id, body, outcome)) {
      if (body.never) await neverAskAgain(trx, identityKey);
      await audit(trx, caller.subject, 'mfa.prompt_answered', {
        promptId: prompt.prompt_id,
        response: body.response,
        reason: body.reason ?? null,
        never: body.never ?? false,
      });
      return ok({ nextEligibleAt: body.never ? null : outcome.nextEligibleAt.toISOString() });
    }
    const stored = await findPrompt(trx, prompt.prompt_id, identityKey);
    const asked = caller.identity.never_ask_at === null;
    return ok({ nextEligibleAt: (asked && stored?.next_eligible_at?.toISOString()) || null });
  });
};
