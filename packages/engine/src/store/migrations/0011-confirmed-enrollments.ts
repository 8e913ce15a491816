import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** When the code of a first enrollment was confirmed. */
export const confirmedEnrollments: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    await sql`alter table enrollments add column confirmed_at timestamptz`.execute(database);
  },
};
