import type { PromptDecision } from '@kairos-mfa/protocol';
import type { Visit } from '../caller.ts';
import type { EngineContext } from '../engine-context.ts';
import type { Handler } from '../handler.ts';
import { type Decision, decidePrompt as decide } from '../policy/decide-prompt.ts';
import { readPromptInputs, settleLedger } from '../prompt-facts.ts';
import { randomId } from '../random.ts';
import { ok } from '../result.ts';
import { audit } from '../store/audit.ts';
import { findOpenPrompt, insertPrompt } from '../store/prompts.ts';

/** Says whether now is the moment to ask. A *hold* writes nothing; a *show* opens one row in the ledger. */
export const decidePrompt: Handler<'decidePrompt'> = async (engine, { caller, body }) => {
  const { database } = engine;
  const policy = await engine.policy(caller.scope);
  await settleLedger(database, caller.ref.identityKey, policy, caller.now);
  const { facts, ledger } = await readPromptInputs(database, caller.identity, policy, caller.now, {
    sessionId: caller.ref.sessionId,
    moment: body.moment,
    clientSuppressors: body.client?.suppressors ?? [],
    passkeys: body.client?.passkeys ?? false,
  });
  const decision = decide(facts, ledger, policy, caller.now);
  if (decision.decision === 'hold') return ok(decision);

  const promptId = await openPrompt(engine, caller, decision, ledger.length);
  if (promptId === undefined) {
    const held: PromptDecision = { ...decision, decision: 'hold', suppressedBy: ['prompt_open'] };
    return ok(held);
  }
  const locale = body.locale ?? caller.facts.locale ?? 'en';
  const copy = engine.promptCopy?.(decision.variant, locale, body.context ?? {});
  return ok({ ...decision, promptId, ...(copy && { copy }) });
};

/** The id of the prompt that was opened, or of the required one that is open already; nothing when somebody was first. */
async function openPrompt(
  engine: EngineContext,
  { ref, subject }: Visit,
  decision: Decision,
  ledgerLength: number,
): Promise<string | undefined> {
  const { kind, moment, variant, surface, policyVersion } = decision;
  return engine.database.transaction().execute(async (trx) => {
    const promptId = randomId('prm');
    const row = {
      prompt_id: promptId,
      identity_key: ref.identityKey,
      session_id: ref.sessionId,
      kind,
      moment,
      variant,
      surface,
      policy_version: policyVersion,
    };
    if (await insertPrompt(trx, row, ledgerLength)) {
      await audit(trx, subject, 'mfa.prompt_shown', { promptId, kind, moment, variant, surface });
      return promptId;
    }
    // A required prompt stays until its demand is met, so asking again shows the same one.
    return kind === 'required' ? (await findOpenPrompt(trx, ref.identityKey, kind))?.prompt_id : undefined;
  });
}
