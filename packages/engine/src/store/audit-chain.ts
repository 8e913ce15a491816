import { sql } from 'kysely';
import type { Queries } from './transact.ts';

/** An audit row as it is sealed: ids and instants as the database writes them, so that nothing is rounded. */
export interface SealableEvent {
  readonly event_id: string;
  readonly tenant_id: string;
  readonly identity_key: string;
  readonly session_id: string | null;
  readonly actor_key: string | null;
  readonly type: string;
  readonly at: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** One link of a tenant's chain. */
export interface AuditSeal {
  readonly seq: number;
  readonly event_id: string;
  readonly key_id: string;
  readonly mac: string;
}

const sealable = sql`e.event_id::text as event_id, e.tenant_id, e.identity_key, e.session_id, e.actor_key, e.type,
  to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.details`;

/** Lists the tenants with unsealed rows, by one index look-up per tenant. */
export async function tenantsToSeal(database: Queries): Promise<string[]> {
  const { rows } = await sql<{ tenant_id: string }>`
    with recursive waiting as (
      (select tenant_id, 1 as place from audit_unsealed order by tenant_id limit 1)
      union all
      (select following.tenant_id, place + 1 from waiting cross join lateral (
         select tenant_id from audit_unsealed where tenant_id > waiting.tenant_id order by tenant_id limit 1) following
       where place < 1000))
    select tenant_id from waiting`.execute(database);
  return rows.map(({ tenant_id }) => tenant_id);
}

/** Takes the lock for sealing a tenant until the end of the transaction. False when another replica has it. */
export async function lockChain(trx: Queries, tenantId: string): Promise<boolean> {
  await sql`insert into audit_chains (tenant_id) values (${tenantId}) on conflict do nothing`.execute(trx);
  const { rows } = await sql`
    select 1 from audit_chains where tenant_id = ${tenantId} for update skip locked`.execute(trx);
  return rows.length === 1;
}

/** Finds the last link of a chain. */
export async function chainHead(database: Queries, tenantId: string): Promise<AuditSeal | undefined> {
  const { rows } = await sql<AuditSeal>`
    select seq::int as seq, event_id::text as event_id, key_id, mac from audit_seals
    where tenant_id = ${tenantId} order by audit_seals.seq desc limit 1`.execute(database);
  return rows[0];
}

/** Lists unsealed rows, oldest first. */
export async function listUnsealed(trx: Queries, tenantId: string, limit: number): Promise<SealableEvent[]> {
  const { rows } = await sql<SealableEvent>`
    select ${sealable} from audit_events e where e.event_id = any(array(
      select event_id from audit_unsealed where tenant_id = ${tenantId} order by event_id limit ${limit}))
    order by e.event_id`.execute(trx);
  return rows;
}

/** Appends links, and removes their rows from the queue. A trigger records the new length for checkpoints and sinks. */
export async function insertSeals(
  trx: Queries,
  tenantId: string,
  seals: readonly AuditSeal[],
): Promise<void> {
  await trx
    .insertInto('audit_seals')
    .values(seals.map((seal) => ({ tenant_id: tenantId, ...seal })))
    .execute();
  await trx
    .deleteFrom('audit_unsealed')
    .where('tenant_id', '=', tenantId)
    .where(
      'event_id',
      'in',
      seals.map(({ event_id }) => event_id),
    )
    .execute();
}

/** Lists the links after a position, each with its row, or without it when the row is missing. */
export async function listSeals(
  database: Queries,
  tenantId: string,
  after: number,
  limit: number,
): Promise<(AuditSeal & { event: SealableEvent | null })[]> {
  const { rows } = await sql<AuditSeal & SealableEvent & { sealed_event_id: string; found: boolean }>`
    select s.seq::int as seq, s.key_id, s.mac, s.event_id::text as sealed_event_id, e.event_id is not null as found, ${sealable}
    from audit_seals s left join audit_events e on e.event_id = s.event_id
    where s.tenant_id = ${tenantId} and s.seq > ${after} order by s.seq limit ${limit}`.execute(database);
  return rows.map(({ seq, key_id, mac, sealed_event_id, found, ...event }) => ({
    seq,
    key_id,
    mac,
    event_id: sealed_event_id,
    event: found ? event : null,
  }));
}

/** Lists unsealed rows: those that wait in the queue, and those whose seal was deleted. */
export async function listUncovered(
  database: Queries,
): Promise<{ event_id: string; tenant_id: string; waits: boolean }[]> {
  const { rows } = await sql<{ event_id: string; tenant_id: string; waits: boolean }>`
    select e.event_id::text as event_id, e.tenant_id, u.event_id is not null as waits
    from audit_events e left join audit_seals s on s.event_id = e.event_id left join audit_unsealed u on u.event_id = e.event_id
    where s.event_id is null order by e.event_id limit 10000`.execute(database);
  return rows;
}

/** Lists the tenants that have a chain. */
export async function listChainTenants(database: Queries): Promise<string[]> {
  const { rows } = await sql<{ tenant_id: string }>`
    select tenant_id from audit_chains union select distinct tenant_id from audit_seals order by 1`.execute(
    database,
  );
  return rows.map(({ tenant_id }) => tenant_id);
}

/** Tenants whose last checkpoint is a thousand rows or five minutes behind, with the link to record. */
export async function listDueCheckpoints(
  database: Queries,
): Promise<(AuditSeal & { tenant_id: string; at: Date })[]> {
  const { rows } = await sql<AuditSeal & { tenant_id: string; at: Date }>`
    select chain.tenant_id, head.seq::int as seq, head.event_id::text as event_id, head.key_id, head.mac, kairos_now() as at
    from (
      (select tenant_id from audit_chains where head_seq > checkpoint_seq
         and checkpoint_at <= kairos_statement_now() - interval '5 minutes' order by checkpoint_at limit 500)
      union
      (select tenant_id from audit_chains where head_seq >= checkpoint_seq + 1000 limit 500)) chain
    cross join lateral (
      select * from audit_seals s where s.tenant_id = chain.tenant_id order by s.seq desc limit 1) head`.execute(
    database,
  );
  return rows;
}

/** Records the position of the latest checkpoint of a chain. */
export async function markCheckpoint(database: Queries, tenantId: string, seq: number): Promise<void> {
  await sql`update audit_chains set checkpoint_seq = greatest(checkpoint_seq, ${seq}), checkpoint_at = kairos_now()
    where tenant_id = ${tenantId}`.execute(database);
}
