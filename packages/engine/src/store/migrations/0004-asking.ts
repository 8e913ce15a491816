import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements: readonly string[] = [
  // Rises with everything a decision must not overlook; whoever writes a prompt has to have seen the newest.
  `alter table identities add column ledger_version int not null default 0, add column reminders_off_at timestamptz,
     add column active_days int not null default 0, add column last_active_on text`,
  `alter table mfa_prompts rename column created_at to prompted_at`,
  `alter table mfa_prompts rename column resolved_at to responded_at`,
  `alter table mfa_prompts add column device_id text, add column tier text not null default 'standard', add column accepted_at timestamptz`,
  `create index prompts_by_time on mfa_prompts (prompted_at)`,
  `create index enrollments_of_prompt on enrollments (prompt_id) where prompt_id is not null`,
  `alter table moments add column is_first boolean not null default false`,
  `alter table sessions add column device_id text`,
  `create table devices (
     identity_key text not null references identities on delete cascade, device_id text not null, country text,
     created_at timestamptz not null default kairos_now(), primary key (identity_key, device_id))`,
  `create table countries (
     identity_key text not null references identities on delete cascade, country text not null,
     created_at timestamptz not null default kairos_now(), primary key (identity_key, country))`,
  // One row a person for ever: a notice is given once, and its deadline moves once.
  `create table dated_notices (
     identity_key text primary key references identities on delete cascade, opened_at timestamptz not null default kairos_now(),
     deadline timestamptz not null, extended_at timestamptz, policy_version int not null)`,
  // What was consumed of an amount that adds up, and the one row that decides who may add to it.
  `create table spendings (
     spending_id bigint generated always as identity primary key, identity_key text not null references identities on delete cascade,
     action text not null, bucket text not null, amount double precision not null, at timestamptz not null default kairos_now())`,
  `create index spendings_of_bucket on spendings (identity_key, action, bucket, at)`,
  `create table spending_heads (
     identity_key text not null references identities on delete cascade, action text not null, bucket text not null,
     version int not null default 0, primary key (identity_key, action, bucket))`,
  `create table reminders (
     reminder_id text primary key, identity_key text not null references identities on delete cascade, prompt_id text not null,
     unsubscribe_token text not null unique, due_at timestamptz not null, sent_at timestamptz, cancelled_at timestamptz, lease_id text, leased_until timestamptz,
     attempts int not null default 0, created_at timestamptz not null default kairos_now())`,
  `create unique index one_pending_reminder on reminders (identity_key) where sent_at is null and cancelled_at is null`,
  `create index reminders_due on reminders (due_at) where sent_at is null and cancelled_at is null`,
];

/** Devices, countries, dated notices, reminders, cumulative amounts, and the version of a person’s prompt ledger. */
export const asking: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
