import { sql } from 'kysely';
import { randomId } from '../secrets/random.ts';
import type { Queries } from './transact.ts';

/** Longer than a sink has to answer, so that what is being told is told by one replica alone. */
const lease = '60 seconds';

/** A tenant's chain that one sink is behind on, held by this caller. */
export interface ClaimedDelivery {
  readonly tenantId: string;
  readonly leaseId: string;
  /** The last link that the sink has. */
  readonly deliveredSeq: number;
}

/** Takes the chain that this sink has waited longest for; one holder at a time, and one who dies loses it again. */
export async function claimDelivery(database: Queries, sink: string): Promise<ClaimedDelivery | undefined> {
  await sql`
    insert into audit_deliveries (tenant_id, sink) select tenant_id, ${sink} from audit_chains
    where not exists (select 1 from audit_deliveries d where d.tenant_id = audit_chains.tenant_id and d.sink = ${sink})
    on conflict do nothing`.execute(database);
  const leaseId = randomId('lse');
  const { rows } = await sql<ClaimedDelivery>`
    update audit_deliveries set lease_id = ${leaseId}, leased_until = kairos_now() + ${lease}::interval
    where sink = ${sink} and tenant_id = (
      select waiting.tenant_id from audit_deliveries waiting
      where waiting.sink = ${sink} and waiting.leased_until <= kairos_now() and waiting.due_at <= kairos_now()
        and exists (select 1 from audit_seals s where s.tenant_id = waiting.tenant_id and s.seq > waiting.delivered_seq)
      order by waiting.due_at limit 1 for update skip locked)
    returning tenant_id as "tenantId", lease_id as "leaseId", delivered_seq::int as "deliveredSeq"`.execute(
    database,
  );
  return rows[0];
}

/** Notes that the sink has everything up to here. Nothing changes when the lease was lost meanwhile. */
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
