import { reportExposure } from '../experiments/variant-chooser.ts';
import { ok, problem } from '../result.ts';
import { audit } from '../store/audit.ts';
import { markPromptExposed, findPrompt, type PromptRow } from '../store/prompts.ts';
import { transact } from '../store/transact.ts';
import type { Handler } from './handler.ts';

/** Records that a prompt was visible; from then on it counts. */
export const recordPromptExposed: Handler<'recordPromptExposed'> = async (engine, { caller, params }) => {
  let seen: PromptRow | undefined;
  const result = await transact(engine.database, async (trx) => {
    const prompt = await findPrompt(trx, params.promptId, caller.ref.identityKey);
    if (!prompt) return problem('not_found');
    // A prompt that expired unseen is not counted, so its row must not be changed.
    if (await markPromptExposed(trx, prompt.prompt_id)) {
      seen = prompt;
      await audit(trx, caller.subject, 'mfa.prompt_exposed', { promptId: prompt.prompt_id });
    }
    return ok(undefined);
  });
  if (result.ok && seen)
    reportExposure(
      engine,
      { tenantId: caller.subject.tenantId, identityId: caller.identity.identity_id },
      seen,
    );
  return result;
};
