import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements: readonly string[] = [
  `create table next_steps (
     next_step_id text primary key, identity_key text not null references identities on delete cascade, session_id text,
     step text not null, channel text not null, policy_version int not null,
     shown_at timestamptz not null default kairos_now(), opened_at timestamptz, responded_at timestamptz, response text)`,
  `create unique index one_open_next_step on next_steps (identity_key) where responded_at is null and channel = 'card'`,
  `create index next_steps_of_identity on next_steps (identity_key, shown_at)`,
  `create index next_steps_by_time on next_steps (shown_at)`,
  // An e-mail about a next step belongs to no prompt.
  `alter table reminders alter column prompt_id drop not null`,
  `alter table factors add column device_id text`,
  // With the person and not in the ledger, of which old months may be deleted.
  `alter table identities add column never_steps jsonb not null default '[]'`,
];

/** Next steps that are suggested to people who have a factor, and the device that a factor was set up on. */
export const nextStepsSuggested: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
