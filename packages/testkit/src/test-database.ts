import process from 'node:process';
import type { Database } from '@kairos-mfa/engine';
import type { Kysely } from 'kysely';
import { openPGliteDatabase } from './pglite-database.ts';
import { borrowPGlite } from './pglite-pool.ts';
import { openPostgresDatabase } from './postgres-database.ts';

/** A kind of database that the store supports. */
export type DatabaseKind = 'pglite' | 'postgres';

/** The kinds of databases that the store supports; every conformance suite runs on both, unless `KAIROS_TEST_DATABASE` selects one. */
export const databaseKinds = (['pglite', 'postgres'] as const).filter(
  (kind) => (process.env['KAIROS_TEST_DATABASE'] ?? kind) === kind,
);

/** A migrated database without rows that no other test uses, with a clock that a test can advance. */
export interface TestDatabase {
  readonly database: Kysely<Database>;
  /** The connection string for other processes; only on PostgreSQL. */
  readonly url?: string;
  /** Advances the database clock for every connection. */
  advance(milliseconds: number): Promise<void>;
  /** The total advance so far, in milliseconds. */
  movedBy(): number;
  close(): Promise<void>;
}

/** Called with every statement and its parameters. */
export type StatementListener = (text: string, parameters: readonly unknown[]) => void;

/** Opens a migrated database without rows: in PGlite, or on a real PostgreSQL. Throws if that cannot run. */
export async function createTestDatabase(
  kind: DatabaseKind,
  onStatement: StatementListener = () => undefined,
): Promise<TestDatabase> {
  if (kind === 'postgres') return openPostgresDatabase(onStatement);
  const { pglite, release } = await borrowPGlite();
  const opened = openPGliteDatabase(pglite, onStatement);
  let closing: Promise<void> | undefined;
  return {
    ...opened,
    close: () => (closing ??= opened.close().then(release)),
  };
}
