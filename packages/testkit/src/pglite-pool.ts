import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import type { Database } from '@kairos-mfa/engine';
import { Kysely, PGliteDialect, sql } from 'kysely';
import { emptyTables, migrateEmpty, schemaFingerprint } from './empty-tables.ts';
import { sharedDatabase } from './shared-databases.ts';

interface PooledPGlite {
  readonly pglite: PGlite;
  readonly fingerprint: string;
}

/** The databases of this worker that no test uses at the moment: migrated, and without rows. */
const idle: PooledPGlite[] = [];

/** A migrated PGlite without rows, and the function that returns it to the pool after the test. */
export interface BorrowedPGlite {
  readonly pglite: PGlite;
  release(): Promise<void>;
}

/**
 * Takes a PGlite from the pool that no other test uses, or loads one if the pool is empty; deleting the rows is much faster
 * than loading. A database whose schema was changed by a test is closed instead of being returned.
 */
export async function borrowPGlite(): Promise<BorrowedPGlite> {
  const pooled = idle.pop() ?? (await loadPGlite());
  return { pglite: withoutClose(pooled.pglite), release: () => release(pooled) };
}

async function release(pooled: PooledPGlite): Promise<void> {
  const database = kyselyOn(pooled.pglite);
  if ((await schemaFingerprint(database)) !== pooled.fingerprint) return pooled.pglite.close();
  await emptyTables(database);
  await sql`reset kairos.clock_offset`.execute(database);
  idle.push(pooled);
}

/** A copy of the first database of the test run, or the first one itself. */
async function loadPGlite(): Promise<PooledPGlite> {
  const tar = await sharedDatabase('pglite');
  const pglite =
    tar !== undefined && existsSync(tar)
      ? await PGlite.create({ loadDataDir: new Blob([await readFile(tar)]) })
      : await createMigrated(tar);
  return { pglite, fingerprint: await schemaFingerprint(kyselyOn(pglite)) };
}

async function createMigrated(tar: string | undefined): Promise<PGlite> {
  const pglite = await PGlite.create();
  await migrateEmpty(kyselyOn(pglite));
  if (tar === undefined) return pglite;
  // Written under a temporary name until it is complete, because two workers may create it at the same time.
  const part = `${tar}.${randomUUID()}`;
  await writeFile(part, new Uint8Array(await (await pglite.dumpDataDir('none')).arrayBuffer()));
  await rename(part, tar);
  return pglite;
}

function kyselyOn(pglite: PGlite): Kysely<Database> {
  return new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) });
}

/** The same PGlite, which stays open when its Kysely instance is destroyed. */
function withoutClose(pglite: PGlite): PGlite {
  return new Proxy(pglite, {
    get(target, key) {
      if (key === 'close') return async () => undefined;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
