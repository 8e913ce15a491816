import process from 'node:process';
import { type SharedDatabase, sharedAddress } from './shared-database-address.ts';

/** The connection string of a PostgreSQL 18: shared by the test run, or else started by this process. Throws if it cannot run. */
export async function runningPostgres(): Promise<string> {
  return (await sharedDatabase('postgres')) ?? (await import('./embedded-postgres.ts')).startPostgres();
}

/** The location of a shared database: a file for PGlite, a connection string for PostgreSQL; undefined outside a test run. */
export async function sharedDatabase(database: SharedDatabase): Promise<string | undefined> {
  const address = process.env[sharedAddress];
  // Empty: each worker makes its own.
  if (!address) return undefined;
  const answer = await fetch(`${address}/${database}`);
  if (!answer.ok) throw new Error(await answer.text());
  return answer.text();
}
