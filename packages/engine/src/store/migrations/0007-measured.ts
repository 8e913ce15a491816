import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements: readonly string[] = [
  // What is left of a set-up or a challenge once it is over: that it was, when, and whether it succeeded. No secret, no context.
  `create table past_enrollments (
     enrollment_id text primary key, identity_key text not null references identities on delete cascade, session_id text not null,
     type text not null, prompt_id text, consumed_at timestamptz, created_at timestamptz not null)`,
  `create index past_enrollments_of_prompt on past_enrollments (prompt_id) where prompt_id is not null`,
  `create index past_enrollments_by_person on past_enrollments (identity_key)`,
  `create table past_challenges (
     challenge_id text primary key, identity_key text not null references identities on delete cascade, session_id text not null,
     consumed_at timestamptz, created_at timestamptz not null)`,
  `create index past_challenges_by_time on past_challenges (created_at)`,
  `create view set_ups as
     select enrollment_id, identity_key, session_id, type, prompt_id, consumed_at, created_at from enrollments
     union all select enrollment_id, identity_key, session_id, type, prompt_id, consumed_at, created_at from past_enrollments`,
  `create view asked_challenges as
     select challenge_id, identity_key, session_id, consumed_at, created_at from challenges
     union all select challenge_id, identity_key, session_id, consumed_at, created_at from past_challenges`,
  // Figures that a wording may name, counted now and then so that a decision only looks them up. '' is the whole tenant.
  `create table measures (
     tenant_id text not null, organization_id text not null default '', people int not null, enrolled int not null,
     set_ups int not null default 0, set_up_seconds double precision, measured_at timestamptz not null default kairos_now(),
     primary key (tenant_id, organization_id))`,
  // One row: when the last round began, so that of all replicas one counts, and a round that fails is not begun again at once.
  `create table measure_rounds (one boolean primary key default true check (one), began_at timestamptz not null)`,
];

/** Statistics for prompts, and what is kept of challenges and enrollments that are over. */
export const measured: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
