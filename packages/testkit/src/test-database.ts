import { PGlite } from '@electric-sql/pglite';
import type { Database } from '@kairos-mfa/engine';
import { Kysely, PGliteDialect } from 'kysely';
import { setClockOffset } from './clock-offset.ts';

/** The databases that the store runs on; every conformance suite runs on both. */
export const databaseKinds = ['pglite', 'postgres'] as const;
export type DatabaseKind = (typeof databaseKinds)[number];

/** An empty database of its own, with a clock that a test can move. */
export interface TestDatabase {
  readonly database: Kysely<Database>;
  /** Moves the database clock forward, for every connection. */
  advance(milliseconds: number): Promise<void>;
  /** Milliseconds that it was moved so far. */
  movedBy(): number;
  close(): Promise<void>;
}

/** Opens an empty database: PGlite in memory, or a fresh one on a real PostgreSQL. Throws when that cannot run. */
export function createTestDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  return kind === 'pglite' ? openPGlite() : openPostgres();
}

// Loaded only when asked for: stories run the rest of this kit in a browser, where there is no PostgreSQL to start.
async function openPostgres(): Promise<TestDatabase> {
  const { openPostgresDatabase } = await import('./postgres-database.ts');
  return openPostgresDatabase();
}

async function openPGlite(): Promise<TestDatabase> {
  const database = new Kysely<Database>({ dialect: new PGliteDialect({ pglite: await PGlite.create() }) });
  let offset = 0;
  return {
    database,
    movedBy: () => offset,
    async advance(milliseconds) {
      offset += milliseconds;
      await database.executeQuery(setClockOffset(offset));
    },
    close: () => database.destroy(),
  };
}
