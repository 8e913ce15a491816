import type { Handler } from './handler.ts';
import { ok, problem } from '../result.ts';
import { audit } from '../store/audit.ts';
import { markPromptExposed, findPrompt } from '../store/prompts.ts';
import { transact } from '../store/transact.ts';

/** Notes that a prompt was really visible; from then on it counts. */
export const recordPromptExposed: Handler<'recordPromptExposed'> = (engine, { caller, params }) =>
  transact(engine.database, async (trx) => {
    const prompt = await findPrompt(trx, params.promptId, caller.ref.identityKey);
    if (!prompt) return problem('not_found');
    // One that lapsed unseen stays uncounted; its row must not claim otherwise.
    if (await markPromptExposed(trx, prompt.prompt_id))
      await audit(trx, caller.subject, 'mfa.prompt_exposed', { promptId: prompt.prompt_id });
    return ok(undefined);
  });
