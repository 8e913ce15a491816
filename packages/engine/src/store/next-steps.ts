import type { NextStep, NextStepCount } from '@kairos-mfa/protocol';
import { type Selectable, sql } from 'kysely';
import type { AuditSubject } from './audit.ts';
import type { InsightScope } from './insights.ts';
import type { NextStepsTable } from './schema.ts';
import type { SessionRef } from './sessions.ts';
import { type Queries, repeatAfterDeadlock } from './transact.ts';

/** A row of the ledger of next steps. */
export type NextStepRow = Selectable<NextStepsTable>;

/** A card that a decision opens. */
export interface NewNextStep extends SessionRef {
  readonly nextStepId: string;
  readonly step: NextStep;
  readonly policyVersion: number;
  /** The version of the ledger that the decision read. */
  readonly ledgerVersion: number;
}

/**
 * Inserts a card and its audit row in one statement, if nothing has changed since the decision; a card that is open, and
 * which the decision found to be over, is closed first. False when another tab or replica was first: the guarded row
 * decides, and the index refuses a second open card.
 */
export async function openNextStep(
  database: Queries,
  subject: AuditSubject,
  { nextStepId, identityKey, sessionId, step, policyVersion, ledgerVersion }: NewNextStep,
): Promise<boolean> {
  const details = JSON.stringify({ nextStepId, step, channel: 'card' });
  // An answer in another tab locks the card before the person.
  const { rows } = await repeatAfterDeadlock(() =>
    sql<{ next_step_id: string }>`
    with turn as (
      update identities set ledger_version = ledger_version + 1
      where identity_key = ${identityKey} and ledger_version = ${ledgerVersion}::int
      returning identity_key),
    closed as (
      update next_steps set response = 'closed', responded_at = kairos_now()
      from turn where next_steps.identity_key = turn.identity_key and responded_at is null and channel = 'card'
      returning next_step_id),
    opened as (
      insert into next_steps (next_step_id, identity_key, session_id, step, channel, policy_version)
      select ${nextStepId}, turn.identity_key, ${sessionId}, ${step}, 'card', ${policyVersion}::int
      -- Counting what was closed makes it happen first, so that its place in the index is free.
      from turn where (select count(*) from closed) >= 0
      on conflict do nothing
      returning next_step_id, identity_key),
    told as (
      insert into audit_events (tenant_id, identity_key, session_id, type, details)
      select ${subject.tenantId}, identity_key, ${sessionId}, 'mfa.next_step_shown', ${details}::jsonb from opened)
    select next_step_id from opened`.execute(database),
  );
  return rows.length === 1;
}

/** Records a next step that was sent by e-mail, and invalidates decisions that are running: it counts like a card. */
export async function recordMailedNextStep(
  trx: Queries,
  { nextStepId, identityKey, step, policyVersion }: Omit<NewNextStep, 'sessionId' | 'ledgerVersion'>,
): Promise<void> {
  await sql`
    with turn as (
      update identities set ledger_version = ledger_version + 1 where identity_key = ${identityKey} returning identity_key)
    insert into next_steps (next_step_id, identity_key, step, channel, policy_version)
    select ${nextStepId}, identity_key, ${step}, 'mail', ${policyVersion}::int from turn`.execute(trx);
}

/** Finds a card of this person. */
export function findNextStep(
  database: Queries,
  nextStepId: string,
  identityKey: string,
): Promise<NextStepRow | undefined> {
  return database
    .selectFrom('next_steps')
    .selectAll()
    .where('next_step_id', '=', nextStepId)
    .where('identity_key', '=', identityKey)
    .where('channel', '=', 'card')
    .executeTakeFirst();
}

/** Stores that the person went on from a card; only the first time counts. */
export async function markNextStepOpened(trx: Queries, nextStepId: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('next_steps')
    .set({ opened_at: sql<Date>`kairos_now()` })
    .where('next_step_id', '=', nextStepId)
    .where('opened_at', 'is', null)
    .where('responded_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Stores an answer; only the first one counts. */
export async function answerNextStep(
  trx: Queries,
  nextStepId: string,
  response: 'dismissed' | 'never',
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('next_steps')
    .set({ response, responded_at: sql<Date>`kairos_now()` })
    .where('next_step_id', '=', nextStepId)
    .where('responded_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Marks steps of a person as done, on cards that are open and in e-mails; a client cannot do this. */
export async function completeNextSteps(
  trx: Queries,
  identityKey: string,
  steps: readonly NextStep[],
): Promise<void> {
  await sql`
    with turn as (
      update identities set ledger_version = ledger_version + 1
      where identity_key = ${identityKey} and exists (select 1 from next_steps waiting
        where waiting.identity_key = ${identityKey} and waiting.response is null and waiting.step = any(${[...steps]}::text[]))
      returning identity_key)
    update next_steps set response = 'done', responded_at = kairos_now() from turn
    where next_steps.identity_key = turn.identity_key and response is null
      and step = any(${[...steps]}::text[])`.execute(trx);
}

/** Lists what was suggested to a person in the last year, oldest first. */
export function listNextSteps(database: Queries, identityKey: string): Promise<NextStepRow[]> {
  return database
    .selectFrom('next_steps')
    .selectAll()
    .where('identity_key', '=', identityKey)
    .where('shown_at', '>', sql<Date>`kairos_now() - interval '366 days'`)
    .orderBy('shown_at')
    .orderBy('next_step_id')
    .execute();
}

/** Counts suggestions by their step and channel, and what became of them. */
export async function countNextSteps(
  database: Queries,
  { tenantId, since }: InsightScope,
): Promise<NextStepCount[]> {
  const { rows } = await sql<NextStepCount>`
    select step, channel, count(*)::int as shown, (count(*) filter (where opened_at is not null))::int as opened,
      (count(*) filter (where response = 'done'))::int as done,
      (count(*) filter (where response = 'dismissed'))::int as dismissed,
      (count(*) filter (where response = 'never'))::int as never
    from next_steps join identities on identities.identity_key = next_steps.identity_key
      and identities.tenant_id = ${tenantId}
    where next_steps.shown_at >= ${since ?? new Date(0)}
    group by 1, 2 order by 1, 2`.execute(database);
  return rows;
}
