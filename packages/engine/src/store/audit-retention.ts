import { type Kysely, sql } from 'kysely';
import type { Database } from './schema.ts';
import type { Queries } from './transact.ts';

/** A chain whose oldest rows are to be looked at. */
export interface DueChain {
  readonly tenantId: string;
  /** The last link that was deleted, and its seal. */
  readonly deletedSeq: number;
  readonly deletedMac: string;
  /** The last link that may be deleted: every sink has got it, and another one follows it. */
  readonly deletableSeq: number;
}

/** Takes the chain that was not looked at for the longest time; each is due once a day, and again after a deletion. */
export async function takeDueChain(
  database: Queries,
  sinks: readonly string[],
): Promise<DueChain | undefined> {
  const { rows } = await sql<DueChain>`
    update audit_chains chain set retention_due_at = kairos_now() + interval '1 day'
    where tenant_id = (
      select due.tenant_id from audit_chains due where due.retention_due_at <= kairos_statement_now()
      order by due.retention_due_at limit 1 for update skip locked)
    returning tenant_id as "tenantId", deleted_seq::int as "deletedSeq", deleted_mac as "deletedMac", least(head_seq - 1, (
      select min(coalesce(delivery.delivered_seq, 0)) from unnest(${sinks}::text[]) as wanted (sink)
      left join audit_deliveries delivery on delivery.sink = wanted.sink and delivery.tenant_id = chain.tenant_id
    ))::int as "deletableSeq"`.execute(database);
  return rows[0];
}

/** The last of the links to delete. */
export interface LastDeleted {
  readonly seq: number;
  readonly mac: string;
}

/**
 * Deletes the links up to this one, their rows and the reasons in them, in one transaction. False, and nothing is
 * deleted, when another replica did it, when a sink has not got them, or when no link would be left.
 */
export function deleteLinks(
  database: Kysely<Database>,
  { tenantId, deletedSeq }: DueChain,
  { seq, mac }: LastDeleted,
  sinks: readonly string[],
): Promise<boolean> {
  return database.transaction().execute(async (trx) => {
    const { rows } = await sql`
      update audit_chains chain set deleted_seq = ${seq}::bigint, deleted_mac = ${mac}::text, retention_due_at = kairos_now()
      where tenant_id = ${tenantId} and deleted_seq = ${deletedSeq}::bigint and head_seq > ${seq}::bigint
        and exists (select 1 from audit_seals s where s.tenant_id = chain.tenant_id and s.seq = ${seq}::bigint and s.mac = ${mac}::text)
        and not exists (
          select 1 from unnest(${sinks}::text[]) as wanted (sink) where not exists (
            select 1 from audit_deliveries delivery where delivery.sink = wanted.sink
              and delivery.tenant_id = chain.tenant_id and delivery.delivered_seq >= ${seq}::bigint))
      returning 1`.execute(trx);
    if (rows.length === 0) return false;
    const links = sql`tenant_id = ${tenantId} and seq > ${deletedSeq}::bigint and seq <= ${seq}::bigint`;
    await sql`
      with gone as (
        delete from audit_events where event_id = any(array(select event_id from audit_seals where ${links})) returning details)
      delete from audit_reasons where digest in (select details ->> 'reasonDigest' from gone)`.execute(trx);
    await sql`delete from audit_seals where ${links}`.execute(trx);
    return true;
  });
}
