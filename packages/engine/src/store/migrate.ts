import type { Kysely } from 'kysely';
import { type MigrationProvider, Migrator } from 'kysely/migration';
import { administration } from './migrations/0003-administration.ts';
import { walkingSkeleton } from './migrations/0001-walking-skeleton.ts';
import { delivery } from './migrations/0002-delivery.ts';
import { asking } from './migrations/0004-asking.ts';
import type { Database } from './schema.ts';

const provider: MigrationProvider = {
  getMigrations: () =>
    Promise.resolve({
      '0001-walking-skeleton': walkingSkeleton,
      '0003-administration': administration,
      '0002-delivery': delivery,
      '0004-asking': asking,
    }),
};

/** Brings the database up to date; safe to run from several replicas at once. Throws the first failure. */
export async function migrate(database: Kysely<Database>): Promise<void> {
  const { error } = await new Migrator({
    db: database,
    provider,
    // Written side by side, so a database may have met a later one first; none builds on another.
    allowUnorderedMigrations: true,
  }).migrateToLatest();
  if (error) throw error;
}
