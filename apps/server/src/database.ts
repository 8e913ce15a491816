import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Database } from '@kairos-mfa/engine';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import type { ConstructorOptions } from 'pg-boss';
import { lockDirectory } from './directory-lock.ts';
import type { KairosServerLog } from './log.ts';

/** The database options of the job queue; see `PgBoss`. */
export type JobsDatabase = Pick<ConstructorOptions, 'connectionString' | 'max' | 'db' | 'backend'>;

/** An open database that can be closed. */
export interface OpenDatabase {
  readonly database: Kysely<Database>;
  /** Its read replica, if there is one. */
  readonly readDatabase?: Kysely<Database>;
  /** The same database, for the job queue. */
  readonly jobs: JobsDatabase;
  close(): Promise<void>;
}

/** Opens PostgreSQL, and its read replica, if there is a URL, otherwise PGlite in the data directory. Only what is used is loaded. */
export function openDatabase(
  where: {
    readonly databaseUrl?: string | undefined;
    readonly databaseReadUrl?: string | undefined;
    readonly preparedStatements?: boolean | undefined;
    readonly databaseConnections?: number | undefined;
    readonly dataDir: string;
  },
  log: KairosServerLog,
): Promise<OpenDatabase> {
  const { databaseUrl, databaseReadUrl } = where;
  return databaseUrl
    ? openPostgres({ ...where, databaseUrl, databaseReadUrl }, log)
    : openPGlite(where.dataDir, log);
}

async function openPostgres(
  where: {
    readonly databaseUrl: string;
    readonly databaseReadUrl: string | undefined;
    readonly preparedStatements?: boolean | undefined;
    readonly databaseConnections?: number | undefined;
  },
  log: KairosServerLog,
): Promise<OpenDatabase> {
  const { createPostgresPool } = await import('./postgres-pool.ts');
  const open = (connectionString: string) => {
    const pool = createPostgresPool(connectionString, log, {
      prepares: where.preparedStatements,
      connections: where.databaseConnections,
    });
    return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  };
  const database = open(where.databaseUrl);
  // Connects with its first statement, so that the server starts without the replica.
  const readDatabase = where.databaseReadUrl ? open(where.databaseReadUrl) : undefined;
  return {
    database,
    ...(readDatabase && { readDatabase }),
    jobs: { connectionString: where.databaseUrl, max: 2 },
    async close() {
      await Promise.all([database.destroy(), readDatabase?.destroy()]);
    },
  };
}

async function openPGlite(dataDir: string, log: KairosServerLog): Promise<OpenDatabase> {
  const [{ PGlite }, { fromPglite }] = await Promise.all([import('@electric-sql/pglite'), import('pg-boss')]);
  const directory = resolve(dataDir, 'database');
  await mkdir(dirname(directory), { recursive: true });
  const release = await lockDirectory(directory);
  try {
    const loadDataDir = existsSync(join(directory, 'PG_VERSION')) ? undefined : await readEmptyDatabase();
    const pglite = await PGlite.create(directory, loadDataDir && { loadDataDir });
    log.warn(
      `The embedded database in ${directory} is written without fsync: a crash of the machine can lose the last seconds. ` +
        'For production set DATABASE_URL to a PostgreSQL server.',
    );
    const database = new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) });
    return {
      database,
      jobs: { db: fromPglite(pglite), backend: 'pglite' },
      async close() {
        await database.destroy();
        if (!pglite.closed) await pglite.close();
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

/** `pnpm build` writes it next to the bundle, because PGlite takes seconds to create a database; without a build there is none. */
async function readEmptyDatabase(): Promise<Blob | undefined> {
  const path = join(import.meta.dirname, 'empty-database.tar.gz');
  return existsSync(path) ? new Blob([await readFile(path)]) : undefined;
}
