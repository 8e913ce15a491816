import process from 'node:process';
import { type SharedDatabase, sharedAddress } from './shared-database-address.ts';

/** The connection string of a running PostgreSQL 18: the run's, or else one of this process. Throws when it cannot run. */
export async function runningPostgres(): Promise<string> {
  return (await sharedDatabase('postgres')) ?? (await import('./embedded-postgres.ts')).startPostgres();
}

/** Where the test run keeps it: a file for PGlite, a connection string for PostgreSQL; nothing outside a test run. */
export async function sharedDatabase(database: SharedDatabase): Promise<string | undefined> {
  const address = process.env[sharedAddress];
  if (address === undefined) return undefined;
  const answer = await fetch(`${address}/${database}`);
  if (!answer.ok) throw new Error(await answer.text());
  return answer.text();
}
