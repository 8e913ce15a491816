import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements: readonly string[] = [
  `alter table experiments add column judged_at timestamptz not null default '-infinity'`,
  `create index experiments_to_judge on experiments (judged_at) where status = 'running'`,
];

/** When the guard-rails of an experiment were checked last. */
export const experimentVerdicts: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
