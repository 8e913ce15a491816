import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements: readonly string[] = [
  `create table experiments (
     tenant_id text not null, experiment_id text not null, version int not null default 1, name text not null, moment text not null,
     variants jsonb not null, share double precision not null, holdout double precision not null, seed text not null, namespace jsonb,
     starts_at timestamptz, ends_at timestamptz,
     status text not null default 'draft' check (status in ('draft', 'running', 'stopped')), kill_switch boolean not null default false,
     stopped_variants jsonb not null default '[]', split_explanation text, split_since timestamptz,
     started_at timestamptz, stopped_at timestamptz,
     changed_by text, changed_at timestamptz not null default kairos_now(), created_at timestamptz not null default kairos_now(),
     primary key (tenant_id, experiment_id))`,
  `create index experiments_of_tenant on experiments (tenant_id, created_at)`,
  // Every decision looks here; without a running experiment it is empty.
  `create index running_experiments on experiments (tenant_id) where status = 'running'`,
  `alter table mfa_prompts add column experiment_id text`,
];

/** Experiments with the words of prompts, and the experiment that each prompt is part of. */
export const experiments: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
