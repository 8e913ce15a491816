import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The country of a session, and when its location became unusual. */
export const adaptive: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    // Where the session was last seen, and when that became unusual for its account.
    await sql`alter table sessions add column country text, add column unusual_at timestamptz`.execute(
      database,
    );
  },
};
