import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Every statement that runs in the background finds its rows by an index, and takes a bounded number of them. */
const statements: readonly string[] = [
  // The same clock as `kairos_now()`, standing still while a statement runs, so that an index serves a range of it.
  // Only for finding rows whose time has come. A guard and a written time keep to `kairos_now()`, which is read again
  // after a wait for a row's lock: judged by the start of its statement, a proof that waited behind the end of its
  // challenge would find an `expires_at` later than itself, and a session that was found in an unusual place while it
  // was proving itself would be marked as unusual earlier than its proof. Both would pass.
  `create function kairos_statement_now() returns timestamptz language sql stable as $$
     select statement_timestamp() + coalesce(nullif(current_setting('kairos.clock_offset', true), ''), '0')::interval $$`,

  `create index past_enrollments_by_time on past_enrollments (created_at)`,
  `drop index reminders_due`,
  `create index reminders_due on reminders (due_at) where sent_at is null and cancelled_at is null and attempts < 10`,

  // A code that is sent: worth nothing once it has expired or another took its place.
  `alter table outbox add column expires_at timestamptz, add column holder_id text`,
  `create index outbox_of_holder on outbox (holder_id) where holder_id is not null`,
  `create index outbox_expiry on outbox (expires_at) where expires_at is not null`,
  `create index outbox_exhausted on outbox (due_at) where tries >= 8`,

  // Erasing a person follows these.
  `create index outbox_of_identity on outbox (identity_key)`,
  `create index sent_codes_of_identity on sent_codes (identity_key)`,
  `create index reminders_of_identity on reminders (identity_key)`,
  `create index past_challenges_of_identity on past_challenges (identity_key)`,

  // Each chain's last link, beside how far its checkpoint and its sinks have come, so that only chains that are behind
  // are looked at.
  `alter table audit_unsealed drop constraint audit_unsealed_pkey, add primary key (tenant_id, event_id)`,
  `alter table audit_chains add column head_seq bigint not null default 0`,
  `alter table audit_deliveries add column head_seq bigint not null default 0`,
  `update audit_chains set head_seq = coalesce((select max(seq) from audit_seals s where s.tenant_id = audit_chains.tenant_id), 0)`,
  `update audit_deliveries d set head_seq = c.head_seq from audit_chains c where c.tenant_id = d.tenant_id`,
  `create index audit_chains_behind on audit_chains (checkpoint_at) where head_seq > checkpoint_seq`,
  `create index audit_chains_far_behind on audit_chains (tenant_id) where head_seq >= checkpoint_seq + 1000`,
  `create index audit_deliveries_behind on audit_deliveries (sink, due_at) where head_seq > delivered_seq`,
  `create index audit_deliveries_of_lease on audit_deliveries (lease_id) where lease_id is not null`,
  // The sinks that every chain gets a delivery for. Here and not in the sealer, because a replica of the version before
  // may be sealing still.
  `create table audit_sinks (sink text primary key)`,
  `create function note_chain_heads() returns trigger language plpgsql as $$ begin
     update audit_chains set head_seq = head.seq from (select tenant_id, max(seq) as seq from added group by tenant_id) head
       where audit_chains.tenant_id = head.tenant_id;
     insert into audit_deliveries (tenant_id, sink, head_seq)
       select tenant_id, sink, max(seq) from added cross join audit_sinks group by tenant_id, sink
       on conflict (tenant_id, sink) do update set head_seq = excluded.head_seq;
     return null; end $$`,
  `create trigger audit_chain_grew after insert on audit_seals referencing new table as added
     for each statement execute function note_chain_heads()`,

  // Statistics are counted in slices; a reader sees the last round that was finished, and never one under way.
  // `measures` and `measure_rounds` stay for replicas of the version before.
  `create table prompt_statistics (
     round int not null, tenant_id text not null, organization_id text not null, people int not null, enrolled int not null,
     set_ups int not null default 0, set_up_seconds double precision, primary key (round, tenant_id, organization_id))`,
  // The durations of one slice's set-ups, until their median is taken.
  `create table set_up_durations (
     round int not null, tenant_id text not null, after_identity text not null, seconds double precision[] not null,
     primary key (round, tenant_id, after_identity))`,
  // One row: the round that is read, the one that was begun last, and how far that one has come.
  `create table statistics_rounds (
     one boolean primary key default true check (one), published int not null default 0, counting int not null, began_at timestamptz not null,
     step text check (step in ('people', 'set_ups')), after_tenant text not null default '', after_identity text not null default '')`,
];

/** Indexes and tables that keep background statements bounded. */
export const backgroundWork: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
