import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { databaseFunctions } from '../functions/index.ts';

const statements: readonly string[] = [
  // The challenges that a session has opened in its current minute, and when that began.
  `alter table sessions add column opened_challenges int not null default 0, add column first_opened_at timestamptz`,
  ...databaseFunctions,
  // Once a statement instead of once a row.
  `create function queue_audit_events() returns trigger language plpgsql as $$
     begin insert into audit_unsealed (event_id, tenant_id) select event_id, tenant_id from added; return null; end $$`,
  `drop trigger audit_event_queued on audit_events`,
  `drop function queue_audit_event()`,
  `create trigger audit_events_queued after insert on audit_events referencing new table as added
     for each statement execute function queue_audit_events()`,
];

/** Functions that lock, check, change and audit in one round trip. */
export const databaseFunctionsCreated: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
