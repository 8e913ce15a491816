import { type Selectable, sql } from 'kysely';
import type { AnswerOutcome, LedgerEntry, PromptAnswer } from '../policy/prompt-ledger.ts';
import type { AuditSubject } from './audit.ts';
import { type VariantOverride, variantOverrideIn } from './copy-overrides.ts';
import type { PromptsTable } from './schema.ts';
import type { SessionRef } from './sessions.ts';
import type { Queries } from './transact.ts';

/** A row of the prompt ledger. */
export type PromptRow = Selectable<PromptsTable>;

/** Lists the prompts of a person in the last year, oldest first. */
export function listPrompts(database: Queries, identityKey: string): Promise<PromptRow[]> {
  return database
    .selectFrom('mfa_prompts')
    .selectAll()
    .where('identity_key', '=', identityKey)
    .where('prompted_at', '>', sql<Date>`kairos_now() - interval '366 days'`)
    .orderBy('prompted_at')
    .orderBy('prompt_id')
    .execute();
}

/** A ledger row as the policy reads it. */
export function ledgerEntry(row: PromptRow): LedgerEntry {
  return {
    kind: row.kind,
    variant: row.variant,
    sessionId: row.session_id,
    tier: row.tier,
    promptedAt: row.prompted_at,
    exposedAt: row.exposed_at,
    respondedAt: row.responded_at,
    response: row.response,
    reason: row.reason,
    weight: row.weight,
    nextEligibleAt: row.next_eligible_at,
    experimentId: row.experiment_id,
  };
}

/** A prompt that a decision opens. */
export interface NewPrompt extends SessionRef {
  readonly promptId: string;
  readonly kind: PromptRow['kind'];
  readonly moment: string;
  readonly variant: string;
  readonly surface: string;
  readonly tier: string;
  readonly deviceId: string | null;
  readonly policyVersion: number;
  /** The experiment that chose the words, or whose holdout suppresses the prompt. */
  readonly experimentId: string | null;
  /** The moment trial that shows it or holds it back. */
  readonly trialId: string | null;
  /** The version of the ledger that the decision read. */
  readonly ledgerVersion: number;
  /** Only with a notice of the ladder: its deadline, by the database clock. */
  readonly deadline: Date | undefined;
  /** Open prompts that were not seen in time, or that were seen and not answered in time. */
  readonly unseenSince: Date;
  readonly unansweredSince: Date;
  readonly closedWeight: number;
}

/**
 * Inserts a prompt, its audit row and, with a notice, the deadline, in one statement, if the ledger has not changed since
 * the decision; returns the tenant's copy overrides too. Undefined when another tab, browser or replica was first: the
 * guarded row decides, and the index refuses a second open prompt. An expired open prompt is settled first; a notice or
 * a required prompt replaces another.
 */
export async function openPrompt(
  database: Queries,
  subject: AuditSubject,
  prompt: NewPrompt,
): Promise<VariantOverride | undefined> {
  const { promptId, identityKey, kind, moment, variant, surface } = prompt;
  const replaces = kind === 'notice' || kind === 'required';
  const details = JSON.stringify({ promptId, kind, moment, variant, surface });
  const { rows } = await sql<{ own: VariantOverride | null }>`
    with turn as (
      update identities set ledger_version = ledger_version + 1
      where identity_key = ${identityKey} and ledger_version = ${prompt.ledgerVersion}::int
      returning identity_key),
    settled as (
      update mfa_prompts set responded_at = kairos_now(),
        response = case when exposed_at is null then 'lapsed' else 'closed' end,
        weight = case when kind = 'soft' and exposed_at is not null then ${prompt.closedWeight}::float8 else 0 end
      from turn
      where mfa_prompts.identity_key = turn.identity_key and responded_at is null and (
        kind = 'required' and ${kind}::text <> 'required' or kind <> ${kind}::text and ${replaces}::boolean
        or kind <> 'required' and exposed_at is null and prompted_at <= ${prompt.unseenSince}
        or kind = 'soft' and exposed_at <= ${prompt.unansweredSince})
      returning prompt_id),
    opened as (
      insert into mfa_prompts (prompt_id, identity_key, session_id, kind, moment, variant, surface, tier, device_id,
        policy_version, experiment_id, trial_id, responded_at)
      select ${promptId}, turn.identity_key, ${prompt.sessionId}, ${kind}::text, ${moment}, ${variant}, ${surface},
        ${prompt.tier}, ${prompt.deviceId}, ${prompt.policyVersion}::int,
        ${prompt.experimentId}::text, ${prompt.trialId}::text, case when ${kind}::text = 'ghost' then kairos_now() end
      -- Counting what was settled makes it happen first, so that its place in the index is free.
      from turn where (select count(*) from settled) >= 0
      on conflict do nothing
      returning prompt_id, identity_key),
    noticed as (
      insert into dated_notices (identity_key, deadline, policy_version)
      select identity_key, ${prompt.deadline ?? null}::timestamptz, ${prompt.policyVersion}::int
      from opened where ${kind}::text = 'notice' and ${prompt.deadline ?? null}::timestamptz is not null
      on conflict do nothing
      returning identity_key),
    told as (
      insert into audit_events (tenant_id, identity_key, session_id, type, details)
      select ${subject.tenantId}, identity_key, ${prompt.sessionId}, 'mfa.prompt_shown', ${details}::jsonb
      from opened where ${kind}::text <> 'ghost')
    select ${variantOverrideIn(subject.tenantId, variant)} as own from opened`.execute(database);
  const [row] = rows;
  return row && (row.own ?? {});
}

/** Invalidates every running decision: it cannot write a result from before this. */
export async function bumpLedgerVersion(trx: Queries, identityKey: string): Promise<void> {
  await trx
    .updateTable('identities')
    .set((eb) => ({ ledger_version: eb('ledger_version', '+', 1) }))
    .where('identity_key', '=', identityKey)
    .execute();
}

/** Finds a prompt of this person. */
export function findPrompt(
  database: Queries,
  promptId: string,
  identityKey: string,
): Promise<PromptRow | undefined> {
  return database
    .selectFrom('mfa_prompts')
    .selectAll()
    .where('prompt_id', '=', promptId)
    .where('identity_key', '=', identityKey)
    .executeTakeFirst();
}

/** Records that a prompt was visible; only the first call changes anything. */
export async function markPromptExposed(database: Queries, promptId: string): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('mfa_prompts')
    .set({ exposed_at: sql<Date>`kairos_now()` })
    .where('prompt_id', '=', promptId)
    .where('exposed_at', 'is', null)
    .where('responded_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Marks a prompt as accepted, once; the enrollment records the later steps. */
export async function acceptPrompt(database: Queries, promptId: string): Promise<void> {
  await database
    .updateTable('mfa_prompts')
    .set({
      accepted_at: sql<Date>`coalesce(accepted_at, kairos_now())`,
      exposed_at: sql<Date>`coalesce(exposed_at, kairos_now())`,
    })
    .where('prompt_id', '=', promptId)
    .where('responded_at', 'is', null)
    .execute();
}

/** Stores an answer; only the first one counts. It implies that the prompt was seen. */
export async function answerPrompt(
  trx: Queries,
  promptId: string,
  answer: PromptAnswer,
  outcome: AnswerOutcome,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('mfa_prompts')
    .set({
      response: answer.response,
      reason: answer.reason ?? null,
      weight: outcome.weight,
      next_eligible_at: outcome.nextEligibleAt,
      responded_at: sql<Date>`kairos_now()`,
      exposed_at: sql<Date>`coalesce(exposed_at, kairos_now())`,
    })
    .where('prompt_id', '=', promptId)
    .where('responded_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * Amends a dismissal that was stored at once, with the reason or the date that the person chose on the next screen: once,
 * and within ten minutes. True for the first of several amendments.
 */
export async function amendDismissal(
  trx: Queries,
  promptId: string,
  answer: PromptAnswer,
  outcome: AnswerOutcome,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('mfa_prompts')
    .set({
      response: answer.response,
      reason: answer.reason ?? null,
      weight: outcome.weight,
      next_eligible_at: outcome.nextEligibleAt,
      amended_at: sql<Date>`kairos_now()`,
    })
    .where('prompt_id', '=', promptId)
    .where('response', '=', 'dismissed')
    .where('reason', 'is', null)
    .where('amended_at', 'is', null)
    .where('responded_at', '>', sql<Date>`kairos_now() - interval '10 minutes'`)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Resolves the open prompts of a person after an enrollment; a client cannot do this. */
export async function resolvePromptsAsEnrolled(trx: Queries, identityKey: string): Promise<void> {
  await bumpLedgerVersion(trx, identityKey);
  await trx
    .updateTable('mfa_prompts')
    .set({
      response: 'enrolled',
      responded_at: sql<Date>`kairos_now()`,
      exposed_at: sql<Date>`coalesce(exposed_at, kairos_now())`,
    })
    .where('identity_key', '=', identityKey)
    .where('responded_at', 'is', null)
    .execute();
}
