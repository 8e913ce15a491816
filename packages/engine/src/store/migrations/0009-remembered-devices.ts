import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** A public id for each remembered device. */
export const rememberedDevices: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    // A name of its own for each, so that its owner can point at one, and what it was in two words of a closed list.
    await sql`alter table remembered_devices add column remembered_id text not null default gen_random_uuid()::text,
      add column browser text, add column system text`.execute(database);
  },
};
