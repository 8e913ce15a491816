import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements: readonly string[] = [
  // `cause`: a code of `suppressedBy`, or `held` and `shown` for the decisions themselves.
  `create table decision_days (
     tenant_id text not null, day date not null, moment text not null, cause text not null, decisions int not null,
     primary key (tenant_id, day, moment, cause))`,
  `create index decision_days_by_time on decision_days (day)`,
];

/** How often a prompt was held back at each moment, and why. */
export const heldDecisions: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
