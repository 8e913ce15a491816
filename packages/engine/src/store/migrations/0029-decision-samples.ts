import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements: readonly string[] = [
  // `place`: where the hash puts the person; in the sample are those below `share`.
  `create table decision_samples (
     sample_id text primary key, identity_key text not null references identities on delete cascade, tenant_id text not null,
     at timestamptz not null, day date not null, moment text not null, decision text not null, kind text not null,
     suppressed_by text not null, policy_version int not null, place double precision not null, share double precision not null,
     facts jsonb not null)`,
  // The first of each day, moment and outcome: a page that asks again and again fills nothing.
  `create unique index one_decision_sample on decision_samples (identity_key, day, moment, decision, suppressed_by)`,
  `create index decision_samples_of_tenant on decision_samples (tenant_id, at, sample_id)`,
  `create index decision_samples_by_time on decision_samples (at)`,
];

/** A sample of decisions about prompts with the facts that they depended on. */
export const decisionSamples: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
