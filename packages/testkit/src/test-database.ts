import process from 'node:process';
import type { Database } from '@kairos-mfa/engine';
import type { Kysely } from 'kysely';
import { openPGliteDatabase } from './pglite-database.ts';
import { borrowPGlite } from './pglite-pool.ts';
import { openPostgresDatabase } from './postgres-database.ts';

/** A database that the store runs on. */
export type DatabaseKind = 'pglite' | 'postgres';

/** The databases that the store runs on; every conformance suite runs on both, unless `KAIROS_TEST_DATABASE` names one. */
export const databaseKinds = (['pglite', 'postgres'] as const).filter(
  (kind) => (process.env['KAIROS_TEST_DATABASE'] ?? kind) === kind,
);

/** A migrated database without rows that no other test uses, with a clock that a test can move. */
export interface TestDatabase {
  readonly database: Kysely<Database>;
  /** Where another process finds the same one; only on a real PostgreSQL. */
  readonly url?: string;
  /** Moves the database clock forward, for every connection. */
  advance(milliseconds: number): Promise<void>;
  /** Milliseconds that it was moved so far. */
  movedBy(): number;
  close(): Promise<void>;
}

/** Called with every statement that reaches the database, and its parameters. */
export type StatementListener = (text: string, parameters: readonly unknown[]) => void;

/** Opens a migrated database without rows: in PGlite, or on a real PostgreSQL. Throws when that cannot run. */
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
