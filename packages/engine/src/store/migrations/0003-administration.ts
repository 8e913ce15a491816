import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements: readonly string[] = [
  `alter table identities add column kept_session_id text`,

  // No tenant: the document of the configuration, in force wherever a tenant has none of its own.
  // As it was written: the order of names is the order of reasons.
  `alter table policies alter column document type json using document::json`,
  `alter table policies add column tenant_id text`,
  `alter table policies add column changed_by text`,
  `create index policies_of_tenant on policies (tenant_id, version)`,

  `alter table audit_events add column actor_key text`,
  // What waits for the sealer. A queue and no column, so that an audit row is never written twice; ids become visible
  // in the order of commits and not of numbers, so that "everything above the last one" would skip some.
  `create table audit_unsealed (event_id bigint primary key, tenant_id text not null)`,
  `create function queue_audit_event() returns trigger language plpgsql as $$
     begin insert into audit_unsealed values (new.event_id, new.tenant_id); return null; end $$`,
  `insert into audit_unsealed select event_id, tenant_id from audit_events`,
  `create trigger audit_event_queued after insert on audit_events for each row execute function queue_audit_event()`,
  `create table audit_seals (
     tenant_id text not null, seq bigint not null, event_id bigint not null unique, key_id text not null, mac text not null,
     sealed_at timestamptz not null default kairos_now(), primary key (tenant_id, seq))`,
  `create table audit_chains (
     tenant_id text primary key, checkpoint_seq bigint not null default 0, checkpoint_at timestamptz not null default '-infinity',
     delivered_seq bigint not null default 0)`,
  // A mistake of ours is stopped here; somebody who owns the database is found by the verifier.
  `create function refuse_change() returns trigger language plpgsql as $$
     begin raise exception 'The audit is append-only: % on % is refused.', tg_op, tg_table_name; end $$`,
  `create trigger audit_events_append_only before update or delete or truncate on audit_events execute function refuse_change()`,
  `create trigger audit_seals_append_only before update or delete or truncate on audit_seals execute function refuse_change()`,

  `create index audit_of_type on audit_events (tenant_id, type, at)`,

  `create table rate_limits (
     key text primary key, started_at timestamptz not null, hits int not null, expires_at timestamptz not null)`,
  `create index rate_limits_expiry on rate_limits (expires_at)`,
  `create table guess_budgets (
     identity_key text primary key references identities on delete cascade, failed_at timestamptz[] not null default '{}')`,
  `create table idempotent_answers (
     request_id text primary key, key_id text not null, body_hash text not null, answer text,
     running_until timestamptz not null, expires_at timestamptz not null)`,
  `create index idempotent_answers_expiry on idempotent_answers (expires_at)`,
  `create index challenges_expiry on challenges (expires_at)`,
  `create index enrollments_expiry on enrollments (expires_at)`,
  `create index grants_expiry on grants (expires_at)`,
];

/** The sealed audit chain, request and guess limits, idempotent answers, and who changed a policy. */
export const administration: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
