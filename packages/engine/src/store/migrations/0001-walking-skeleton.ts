import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** One statement a line of thought; PGlite runs one at a time. */
const statements: readonly string[] = [
  // All time comes from here, so that no request field and no host clock moves it. Only the test kit sets the offset.
  `create function kairos_now() returns timestamptz language sql volatile as $$
     select clock_timestamp() + coalesce(nullif(current_setting('kairos.clock_offset', true), ''), '0')::interval $$`,
  `create table identities (
     identity_key text primary key, tenant_id text not null, identity_id text not null, user_handle text not null unique,
     traits jsonb not null default '{}', facts jsonb not null default '{}', never_ask_at timestamptz,
     sessions_ended_at timestamptz,
     created_at timestamptz not null default kairos_now(), unique (tenant_id, identity_id))`,
  `create table sessions (
     identity_key text not null references identities on delete cascade, session_id text not null,
     auth_time timestamptz not null, amr jsonb not null default '[]', mfa_at timestamptz, mfa_amr jsonb not null default '[]',
     factor_enrolled_at timestamptz, ended_at timestamptz, created_at timestamptz not null default kairos_now(),
     primary key (identity_key, session_id))`,
  `create table factors (
     factor_id text primary key, identity_key text not null references identities on delete cascade, type text not null,
     name text not null, material text not null, credential_id text unique, last_claim bigint not null default 0,
     failures int not null default 0, locked_until timestamptz, created_at timestamptz not null default kairos_now(), last_used_at timestamptz)`,
  `create index factors_of_identity on factors (identity_key)`,
  `create table enrollments (
     enrollment_id text primary key, identity_key text not null references identities on delete cascade, session_id text not null,
     type text not null, pending text not null, prompt_id text, step_up jsonb, attempts int not null default 0,
     expires_at timestamptz not null, consumed_at timestamptz, created_at timestamptz not null default kairos_now())`,
  `create index enrollments_of_session on enrollments (identity_key, session_id)`,
  `create table challenges (
     challenge_id text primary key, identity_key text not null references identities on delete cascade, session_id text not null,
     purpose text not null, action text, resource text, context jsonb not null, context_hash text not null, factor_ids jsonb not null,
     nonce text not null, attempts int not null default 0, expires_at timestamptz not null, consumed_at timestamptz,
     created_at timestamptz not null default kairos_now())`,
  `create index challenges_of_session on challenges (identity_key, session_id)`,
  `create table grants (
     grant_id text primary key, identity_key text not null references identities on delete cascade, session_id text not null,
     action text not null, resource text not null, context_hash text not null, strength text not null, factor_created_at timestamptz not null,
     amr jsonb not null, one_shot boolean not null, expires_at timestamptz not null, consumed_at timestamptz, revoked_at timestamptz,
     created_at timestamptz not null default kairos_now())`,
  `create index grants_of_session on grants (identity_key, session_id, action)`,
  `create table recovery_code_sets (
     set_id text primary key, identity_key text not null references identities on delete cascade, session_id text not null,
     key_id text not null, status text not null, created_at timestamptz not null default kairos_now())`,
  `create unique index one_active_code_set on recovery_code_sets (identity_key) where status = 'active'`,
  `create table recovery_codes (
     set_id text not null references recovery_code_sets on delete cascade, code_hash text not null, used_at timestamptz,
     primary key (set_id, code_hash))`,
  `create table mfa_prompts (
     prompt_id text primary key, identity_key text not null references identities on delete cascade, session_id text not null,
     kind text not null, moment text not null, variant text not null, surface text not null, policy_version int not null,
     exposed_at timestamptz, resolved_at timestamptz, response text, reason text, weight double precision not null default 0,
     next_eligible_at timestamptz, created_at timestamptz not null default kairos_now())`,
  // One open prompt a person, whichever tab, browser or replica.
  `create unique index one_open_prompt on mfa_prompts (identity_key) where resolved_at is null`,
  `create index prompts_of_identity on mfa_prompts (identity_key, created_at)`,
  `create table moments (
     identity_key text not null references identities on delete cascade, moment text not null, opened_at timestamptz not null,
     primary key (identity_key, moment))`,
  // No reference: erasing a person leaves the rows, and cuts the pseudonym loose.
  `create table audit_events (
     event_id bigint generated always as identity primary key, tenant_id text not null, identity_key text not null, session_id text,
     type text not null, details jsonb not null default '{}', at timestamptz not null default kairos_now())`,
  `create index audit_of_identity on audit_events (tenant_id, identity_key, event_id)`,
  `create table policies (
     version int generated always as identity primary key, document jsonb not null, created_at timestamptz not null default kairos_now())`,
];

/** Identities, sessions, factors, enrollments, challenges, grants, recovery codes, prompts, moments, audit events and policies. */
export const walkingSkeleton: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
