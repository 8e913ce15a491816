import { type Insertable, type Selectable, sql } from 'kysely';
import type { AnswerOutcome, LedgerEntry, PromptAnswer } from '../policy/attempts.ts';
import type { PromptsTable } from './schema.ts';
import type { Queries } from './transact.ts';

export type PromptRow = Selectable<PromptsTable>;

/** Every prompt of the last year, oldest first: no cap looks further back. */
export function listPrompts(database: Queries, identityKey: string): Promise<PromptRow[]> {
  return database
    .selectFrom('mfa_prompts')
    .selectAll()
    .where('identity_key', '=', identityKey)
    .where('created_at', '>', sql<Date>`kairos_now() - interval '366 days'`)
    .orderBy('created_at')
    .execute();
}

/** A ledger row as the policy reads it. */
export function ledgerEntry(row: PromptRow): LedgerEntry {
  return {
    kind: row.kind,
    variant: row.variant,
    sessionId: row.session_id,
    createdAt: row.created_at,
    exposedAt: row.exposed_at,
    resolvedAt: row.resolved_at,
    response: row.response,
    reason: row.reason,
    weight: row.weight,
    nextEligibleAt: row.next_eligible_at,
  };
}

/** Lets a prompt that nobody saw lapse, and counts one that was seen and left alone as closed. One statement each. */
export async function settleStalePrompts(
  database: Queries,
  identityKey: string,
  limits: { readonly unseenSince: Date; readonly unansweredSince: Date; readonly closedWeight: number },
): Promise<void> {
  await sql`
    update mfa_prompts set resolved_at = kairos_now(), response = 'lapsed'
    where identity_key = ${identityKey} and resolved_at is null and exposed_at is null
      and created_at <= ${limits.unseenSince}`.execute(database);
  await sql`
    update mfa_prompts set resolved_at = kairos_now(), response = 'closed', weight = ${limits.closedWeight}
    where identity_key = ${identityKey} and resolved_at is null and exposed_at <= ${limits.unansweredSince}`.execute(
    database,
  );
}

/**
 * Writes a prompt if the ledger is still what the decision saw. Nothing when another tab, browser or replica was
 * first: the index refuses a second open prompt, and the count notices one that opened and closed in between.
 */
export async function insertPrompt(
  database: Queries,
  prompt: Insertable<PromptsTable>,
  ledgerLength: number,
): Promise<boolean> {
  const { rows } = await sql`
    insert into mfa_prompts (prompt_id, identity_key, session_id, kind, moment, variant, surface, policy_version)
    select ${prompt.prompt_id}, ${prompt.identity_key}, ${prompt.session_id}, ${prompt.kind}, ${prompt.moment},
           ${prompt.variant}, ${prompt.surface}, ${prompt.policy_version}::int
    where (select count(*) from mfa_prompts
           where identity_key = ${prompt.identity_key} and created_at > kairos_now() - interval '366 days') = ${ledgerLength}::int
    on conflict do nothing
    returning prompt_id`.execute(database);
  return rows.length === 1;
}

/** The open prompt of this kind, if there is one. */
export function findOpenPrompt(
  database: Queries,
  identityKey: string,
  kind: PromptRow['kind'],
): Promise<PromptRow | undefined> {
  return database
    .selectFrom('mfa_prompts')
    .selectAll()
    .where('identity_key', '=', identityKey)
    .where('kind', '=', kind)
    .where('resolved_at', 'is', null)
    .executeTakeFirst();
}

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

/** Notes that a prompt was really visible; only the first time changes anything. */
export async function exposePrompt(database: Queries, promptId: string): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('mfa_prompts')
    .set({ exposed_at: sql<Date>`kairos_now()` })
    .where('prompt_id', '=', promptId)
    .where('exposed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
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
      resolved_at: sql<Date>`kairos_now()`,
      exposed_at: sql<Date>`coalesce(exposed_at, kairos_now())`,
    })
    .where('prompt_id', '=', promptId)
    .where('resolved_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Only a factor that verified resolves prompts this way; a client cannot say so. */
export async function resolvePromptsAsEnrolled(trx: Queries, identityKey: string): Promise<void> {
  await trx
    .updateTable('mfa_prompts')
    .set({
      response: 'enrolled',
      resolved_at: sql<Date>`kairos_now()`,
      exposed_at: sql<Date>`coalesce(exposed_at, kairos_now())`,
    })
    .where('identity_key', '=', identityKey)
    .where('resolved_at', 'is', null)
    .execute();
}
