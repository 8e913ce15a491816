import { type Kysely, sql } from 'kysely';
import { randomId } from '../secrets/random.ts';
import type { Database } from './schema.ts';
import type { Queries } from './transact.ts';

/** Longer than the time limit of a sink, so that only one replica delivers a batch. */
const lease = '60 seconds';

/** A tenant's chain with rows to deliver to one sink, leased to this caller. */
export interface ClaimedDelivery {
  readonly tenantId: string;
  readonly leaseId: string;
  /** The last link that was delivered to the sink. */
  readonly deliveredSeq: number;
}

/**
 * Creates a delivery for this sink for every existing chain, once; a trigger creates one for each later chain. The
 * lock waits for every sealing under way, so that none is missed by both.
 */
export async function registerSink(database: Kysely<Database>, sink: string): Promise<void> {
  await database.transaction().execute(async (trx) => {
    const { rows } = await sql`
      insert into audit_sinks (sink) values (${sink}) on conflict do nothing returning sink`.execute(trx);
    if (rows.length === 0) return;
    await sql`lock table audit_chains in share row exclusive mode`.execute(trx);
    await sql`
      insert into audit_deliveries (tenant_id, sink, head_seq) select tenant_id, ${sink}, head_seq from audit_chains
      on conflict do nothing`.execute(trx);
  });
}

/** Leases the chain that this sink has waited longest for, to one replica at a time; the lease of one that dies expires. */
export async function claimDelivery(database: Queries, sink: string): Promise<ClaimedDelivery | undefined> {
  const leaseId = randomId('lse');
  const { rows } = await sql<ClaimedDelivery>`
    update audit_deliveries set lease_id = ${leaseId}, leased_until = kairos_now() + ${lease}::interval
    where sink = ${sink} and tenant_id = (
      select waiting.tenant_id from audit_deliveries waiting
      where waiting.sink = ${sink} and waiting.head_seq > waiting.delivered_seq
        and waiting.due_at <= kairos_statement_now() and waiting.leased_until <= kairos_now()
      order by waiting.due_at limit 1 for update skip locked)
    returning tenant_id as "tenantId", lease_id as "leaseId", delivered_seq::int as "deliveredSeq"`.execute(
    database,
  );
  return rows[0];
}

/** Records that everything up to this link was delivered. Nothing changes when the lease was lost meanwhile. */
export async function advanceDelivery(
  database: Queries,
  { leaseId }: ClaimedDelivery,
  deliveredSeq: number,
): Promise<void> {
  await sql`
    update audit_deliveries set delivered_seq = ${deliveredSeq}, failures = 0, due_at = kairos_now(),
      lease_id = null, leased_until = '-infinity'
    where lease_id = ${leaseId}`.execute(database);
}

/** Waits longer after each failure: 2 seconds, 4, 8 … an hour at most. */
export async function postponeDelivery(database: Queries, { leaseId }: ClaimedDelivery): Promise<void> {
  await sql`
    update audit_deliveries set failures = failures + 1, lease_id = null, leased_until = '-infinity',
      due_at = kairos_now() + least(power(2, least(failures, 16)) * interval '2 seconds', interval '1 hour')
    where lease_id = ${leaseId}`.execute(database);
}
