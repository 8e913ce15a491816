import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { PGlite } from '@electric-sql/pglite';
import { type SharedDatabase, sharedAddress } from './shared-address.ts';

/** An empty PGlite: a copy of the run's first one, for to load it takes a fraction of what making it takes. */
export async function emptyPGlite(): Promise<PGlite> {
  const tar = await whereIs('pglite');
  if (tar !== undefined && existsSync(tar))
    return PGlite.create({ loadDataDir: new Blob([await readFile(tar)]) });
  const pglite = await PGlite.create();
  if (tar === undefined) return pglite;
  // Under another name until it is whole: two workers may both be the first.
  const part = `${tar}.${randomUUID()}`;
  await writeFile(part, new Uint8Array(await (await pglite.dumpDataDir('none')).arrayBuffer()));
  await rename(part, tar);
  return pglite;
}

/** The connection string of a running PostgreSQL 18: the run's, or else one of this process. Throws when it cannot run. */
export async function runningPostgres(): Promise<string> {
  return (await whereIs('postgres')) ?? (await import('./embedded-postgres.ts')).startPostgres();
}

async function whereIs(database: SharedDatabase): Promise<string | undefined> {
  const address = process.env[sharedAddress];
  if (address === undefined) return undefined;
  const answer = await fetch(`${address}/${database}`);
  if (!answer.ok) throw new Error(await answer.text());
  return answer.text();
}
