import type { ParsedBody } from '@kairos-mfa/protocol';
import { reportExposure } from '../experiments/variant-chooser.ts';
import type { Policy } from '../policy/compile-policy.ts';
import { type AnswerOutcome, weighAnswer, weighNoticeAnswer } from '../policy/prompt-ledger.ts';
import { ok, problem } from '../result.ts';
import { audit } from '../store/audit.ts';
import { extendNotice, noticeDeadline } from '../store/dated-notices.ts';
import { setPreferences } from '../store/preferences.ts';
import {
  amendDismissal,
  answerPrompt as storeAnswer,
  findPrompt,
  ledgerEntry,
  listPrompts,
  type PromptRow,
} from '../store/prompts.ts';
import { insertReminder } from '../store/reminders.ts';
import { type Queries, transact } from '../store/transact.ts';
import type { Handler } from './handler.ts';

/**
 * Stores the answer of a person. It applies on every device; repeating it changes nothing. A dismissal may be amended once,
 * for ten minutes, with a reason or a date.
 */
export const answerPrompt: Handler<'answerPrompt'> = async (engine, { caller, params, body }) => {
  const policy = await engine.policy(caller.scope);
  const { identityKey } = caller.ref;
  let seen: PromptRow | undefined;
  const result = await transact(engine.database, async (trx) => {
    const prompt = await findPrompt(trx, params.promptId, identityKey);
    if (!prompt || prompt.kind === 'ghost') return problem('not_found');
    if (prompt.kind === 'required') return problem('not_dismissible');

    const outcome = await weigh(trx, prompt, body, policy, caller.now);
    const isFirst = await storeAnswer(trx, prompt.prompt_id, body, outcome);
    if (isFirst) seen = prompt;
    const isAmendment =
      !isFirst && amends(body) && (await amendDismissal(trx, prompt.prompt_id, body, outcome));
    const isStored = isFirst || isAmendment;
    if (isStored) {
      if (body.never) await setPreferences(trx, identityKey, { neverAsk: true });
      await followUp(trx, prompt, body, outcome, policy);
      await audit(trx, caller.subject, 'mfa.prompt_answered', {
        promptId: prompt.prompt_id,
        response: body.response,
        reason: body.reason ?? null,
        never: body.never ?? false,
        ...(isAmendment && { amended: true }),
      });
    }
    const stored = isStored
      ? outcome.nextEligibleAt
      : (await findPrompt(trx, prompt.prompt_id, identityKey))?.next_eligible_at;
    const mayPromptAgain = caller.identity.never_ask_at === null && !(isStored && body.never);
    const deadline =
      prompt.kind === 'notice'
        ? (policy.enforcementDeadline ?? (await noticeDeadline(trx, identityKey)))
        : undefined;
    return ok({
      nextEligibleAt: (mayPromptAgain && stored?.toISOString()) || null,
      ...(deadline && { deadline: deadline.toISOString() }),
    });
  });
  // An answer implies that it was seen.
  if (result.ok && seen)
    reportExposure(
      engine,
      { tenantId: caller.subject.tenantId, identityId: caller.identity.identity_id },
      seen,
    );
  return result;
};

/** Whether an answer says more than a plain dismissal does. */
function amends({ response, reason, never }: ParsedBody<'answerPrompt'>): boolean {
  return response === 'later' || (response === 'dismissed' && (reason !== undefined || never === true));
}

async function weigh(
  trx: Queries,
  prompt: PromptRow,
  answer: ParsedBody<'answerPrompt'>,
  policy: Policy,
  now: Date,
): Promise<AnswerOutcome> {
  const rules = policy.document.prompt;
  if (prompt.kind === 'notice') return weighNoticeAnswer(rules, now);
  const earlier = (await listPrompts(trx, prompt.identity_key)).filter(
    ({ prompt_id }) => prompt_id !== prompt.prompt_id,
  );
  return weighAnswer(answer, earlier.map(ledgerEntry), rules, now);
}

/** Applies *later*: the one extension of a notice, or a reminder on the day that the person chose. */
async function followUp(
  trx: Queries,
  prompt: PromptRow,
  answer: ParsedBody<'answerPrompt'>,
  outcome: AnswerOutcome,
  policy: Policy,
): Promise<void> {
  if (answer.response !== 'later') return;
  if (prompt.kind !== 'notice') return insertReminder(trx, prompt, outcome.nextEligibleAt);
  // The date of an enforcement is not the person's to move.
  if (policy.enforcementDeadline === undefined)
    await extendNotice(trx, prompt.identity_key, policy.document.prompt.ladder.notice.extension);
}
