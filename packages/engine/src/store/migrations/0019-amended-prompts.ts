import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** A dismissal may be amended once, with a date or a reason. */
export const amendedPrompts: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    await sql`alter table mfa_prompts add column amended_at timestamptz`.execute(database);
  },
};
