import type { PromptDecision } from '@kairos-mfa/protocol';
import { decisionFactsOf } from '../decision-samples/decision-facts.ts';
import type { EngineContext } from '../engine-context.ts';
import { decideWithChooser } from '../experiments/variant-chooser.ts';
import { claimedElsewhere } from '../idempotency/idempotent-request.ts';
import type { Policy } from '../policy/compile-policy.ts';
import type { Decision, PromptFacts } from '../policy/decide-prompt.ts';
import { tierOf } from '../policy/dismissal-escalation.ts';
import { before } from '../policy/duration.ts';
import { type PromptRequest, promptInputs, promptSource } from '../prompts/prompt-facts.ts';
import { ok, type Result } from '../result.ts';
import { randomId } from '../secrets/random.ts';
import type { SessionContext } from '../sessions/session-context.ts';
import { findVariantOverride, type VariantOverride } from '../store/copy-overrides.ts';
import { storeUnclaimedAnswer } from '../store/idempotent-answers.ts';
import { openPrompt, type PromptRow } from '../store/prompts.ts';
import { loadSession, promptDataOf } from '../store/session-snapshot.ts';
import type { Call, Handler } from './handler.ts';

/** Attempts at one decision: a prompt that is opened meanwhile, in another tab or on another replica, starts the next. */
const maxAttempts = 3;

/**
 * Decides whether to show a prompt now. A *hold* writes nothing, except the record of a prompt that only a comparison
 * suppressed, so it needs no round trip but the one of every request; a *show* takes a second one.
 */
export const decidePrompt: Handler<'decidePrompt'> = async (engine, call) => {
  const { subject, scope, now } = call.caller;
  const policy = await engine.policy(scope);
  const result = await decideAndWrite(engine, call, policy);
  if (!result.ok) return result;
  const { decision, suppressedBy } = result.value;
  const moment = policy.momentRule(call.body.moment) && call.body.moment;
  engine.decisions.count({ tenantId: subject.tenantId, moment, decision, suppressedBy, now });
  // A name that the policy does not define could be anything, also somebody's.
  if (moment) sampleDecision(engine, call, policy, result.value);
  return result;
};

function sampleDecision(
  engine: EngineContext,
  { caller, body }: Call<'decidePrompt'>,
  policy: Policy,
  { decision, kind, suppressedBy }: PromptDecision,
): void {
  const { subject, ref, stored } = caller;
  const identity = stored.identity ?? caller.identity;
  const request = requestOf(caller, body);
  engine.samples.add(policy.document.insights.decisionSample, identity.identity_id, () => ({
    tenantId: subject.tenantId,
    identityKey: ref.identityKey,
    at: stored.now,
    moment: body.moment,
    decision,
    kind,
    suppressedBy,
    policyVersion: policy.version,
    facts: decisionFactsOf(identity, promptSource(promptDataOf(stored), body.moment), request, stored.now),
  }));
}

function requestOf(caller: SessionContext, { moment, client }: Call<'decidePrompt'>['body']): PromptRequest {
  return {
    sessionId: caller.ref.sessionId,
    moment,
    clientSuppressors: client?.suppressors ?? [],
    passkeys: client?.passkeys ?? false,
    session: caller.session,
  };
}

async function decideAndWrite(
  engine: EngineContext,
  { caller, body, once }: Call<'decidePrompt'>,
  policy: Policy,
): Promise<Result<PromptDecision>> {
  const request = requestOf(caller, body);
  let { stored } = caller;
  for (let attempt = 1; ; attempt += 1) {
    const { now } = stored;
    const asking = promptDataOf(stored);
    const identity = stored.identity ?? caller.identity;
    const inputs = promptInputs(identity, asking, request, policy, now);
    const { decision, facts } = await decideWithChooser(engine, caller.subject.tenantId, inputs, {
      policy,
      running: asking.experiments,
      now,
    });
    const kind = kindToWrite(decision);
    if (kind === undefined) return ok(decision);

    const open = kind === 'soft' || kind === 'ghost' ? undefined : findOpenPrompt(asking.prompts, kind);
    const promptId = open?.prompt_id ?? randomId('prm');
    const current = { ...caller, identity, stored, now };
    const overrides = open
      ? await findVariantOverride(engine.database, caller.subject.tenantId, decision.variant)
      : await writePrompt(engine, current, promptId, kind, decision, facts, policy);
    if (overrides) {
      if (kind === 'ghost') return ok(decision);
      const answer = { ...decision, promptId, ...words(engine, caller, decision, body, overrides) };
      // A prompt whose response was lost is the answer of the repeated request too; otherwise nobody would see it.
      if (once && !(await storeUnclaimedAnswer(engine.database, once.claim, await once.seal(answer))))
        return claimedElsewhere;
      return ok(answer);
    }
    // Another tab or replica was first: the next attempt decides with the ledger that it wrote.
    if (attempt === maxAttempts) return ok(holdForOpenPrompt(decision));
    stored = await loadSession(
      engine.database,
      {
        tenantId: caller.subject.tenantId,
        identityId: identity.identity_id,
        sessionId: caller.ref.sessionId,
      },
      { prompts: true },
    );
  }
}

/** The causes that hold a prompt back for comparison alone. */
const comparisons: readonly string[] = ['holdout', 'moment_trial'];

/** The kind of the row in the ledger: of the prompt that is shown, or `ghost` for one that only a comparison suppressed. */
function kindToWrite({ decision, kind, suppressedBy }: Decision): PromptRow['kind'] | undefined {
  if (decision === 'show') return kind;
  return kind === 'soft' && suppressedBy.every((code) => comparisons.includes(code)) ? 'ghost' : undefined;
}

/** What a row of the ledger counts for: who is in a holdout anyway is no part of a trial, whose ghosts are no part of an experiment. */
function countsFor(
  kind: PromptRow['kind'],
  { suppressedBy }: Decision,
  { experiment, momentTrial }: PromptFacts,
): { readonly experimentId: string | null; readonly trialId: string | null } {
  const isCompared = kind === 'soft' || kind === 'ghost';
  const isHeldOut = suppressedBy.includes('holdout');
  return {
    experimentId: isCompared && (kind === 'soft' || isHeldOut) ? (experiment?.id ?? null) : null,
    trialId: isCompared && !isHeldOut ? (momentTrial?.id ?? null) : null,
  };
}

/** A notice and a required prompt stay until they are answered, so the next decision shows the same one. */
function findOpenPrompt(prompts: readonly PromptRow[], kind: PromptRow['kind']): PromptRow | undefined {
  return prompts.find(
    (row) =>
      row.kind === kind && row.responded_at === null && (kind === 'required' || row.exposed_at !== null),
  );
}

function writePrompt(
  engine: EngineContext,
  { ref, subject, identity, stored, now }: SessionContext,
  promptId: string,
  kind: PromptRow['kind'],
  decision: Decision,
  facts: PromptFacts,
  policy: Policy,
): Promise<VariantOverride | undefined> {
  const { ladder, coolDowns } = policy.document.prompt;
  const { moment, variant, surface, policyVersion, deadline } = decision;
  return openPrompt(engine.database, subject, {
    ...ref,
    promptId,
    kind,
    moment,
    variant,
    surface,
    policyVersion,
    ...countsFor(kind, decision, facts),
    tier: tierOf(facts, policy, now),
    deviceId: promptDataOf(stored).device?.device_id ?? null,
    ledgerVersion: identity.ledger_version,
    // The date of an enforcement is the policy's, and moves with it; only the deadline of the ladder is the person's own.
    deadline:
      deadline === undefined || policy.enforcementDeadline !== undefined ? undefined : new Date(deadline),
    unseenSince: before(now, ladder.lapse),
    // A person who saw it and did not answer has closed it; it counts when its own cool-down is over.
    unansweredSince: before(now, coolDowns.closed),
    closedWeight: ladder.weights.closed,
  });
}

function words(
  engine: EngineContext,
  caller: SessionContext,
  { variant, deadline, measures }: Decision,
  body: { locale?: string | undefined; context?: Record<string, unknown> | undefined },
  overrides: VariantOverride,
): Pick<PromptDecision, 'copy'> {
  const locale = body.locale ?? caller.locale;
  const known = { ...measures, ...(deadline !== undefined && { date: deadline }) };
  const copy = engine.promptCopy?.(variant, locale, body.context ?? {}, known, overrides);
  return copy ? { copy } : {};
}

function holdForOpenPrompt(decision: Decision): PromptDecision {
  return { ...decision, decision: 'hold', suppressedBy: ['prompt_open'] };
}
