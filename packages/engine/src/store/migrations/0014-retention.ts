import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements: readonly string[] = [
  // The last link that was deleted with its row, and its seal, to which the first one that is left is linked.
  `alter table audit_chains add column deleted_seq bigint not null default 0, add column deleted_mac text not null default '',
     add column retention_due_at timestamptz not null default '-infinity'`,
  `create index audit_chains_retention on audit_chains (retention_due_at)`,
  `drop trigger audit_events_append_only on audit_events`,
  `drop trigger audit_seals_append_only on audit_seals`,
  `create trigger audit_events_append_only before update or truncate on audit_events execute function refuse_change()`,
  `create trigger audit_seals_append_only before update or truncate on audit_seals execute function refuse_change()`,
  // As before, a mistake of ours is stopped here. Only what the chain already counts as deleted may go.
  `create function refuse_audit_deletion() returns trigger language plpgsql as $$ begin
     if exists (
       select 1 from gone left join audit_seals s on s.event_id = gone.event_id
       left join audit_chains c on c.tenant_id = s.tenant_id where (s.seq <= c.deleted_seq) is not true)
     then raise exception 'The audit is append-only: % on % is refused.', tg_op, tg_table_name; end if;
     return null; end $$`,
  `create trigger audit_events_kept after delete on audit_events referencing old table as gone
     for each statement execute function refuse_audit_deletion()`,
  `create function refuse_seal_deletion() returns trigger language plpgsql as $$ begin
     if exists (
       select 1 from gone left join audit_chains c on c.tenant_id = gone.tenant_id where (gone.seq <= c.deleted_seq) is not true)
     then raise exception 'The audit is append-only: % on % is refused.', tg_op, tg_table_name; end if;
     return null; end $$`,
  `create trigger audit_seals_kept after delete on audit_seals referencing old table as gone
     for each statement execute function refuse_seal_deletion()`,
  `create index remembered_devices_expiry on remembered_devices (expires_at)`,
  `create index invitations_expiry on invitations (expires_at)`,
  // Nothing reads them since 0012.
  `drop table measures, measure_rounds`,
];

/** Where a chain of the audit begins after old months were deleted. */
export const retention: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
