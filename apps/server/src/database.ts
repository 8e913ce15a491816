import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Database } from '@kairos-mfa/engine';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import { type ConstructorOptions, fromPglite } from 'pg-boss';
import { lockDirectory } from './directory-lock.ts';
import type { KairosServerLog } from './log.ts';
import { createPostgresPool } from './postgres-pool.ts';

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

/** Opens PostgreSQL, and its read replica, if there is a URL, otherwise PGlite in the data directory. */
export function openDatabase(
  where: {
    readonly databaseUrl?: string | undefined;
    readonly databaseReadUrl?: string | undefined;
    readonly preparedStatements?: boolean | undefined;
    readonly dataDir: string;
  },
  log: KairosServerLog,
): Promise<OpenDatabase> {
  const { databaseUrl, databaseReadUrl, preparedStatements: prepares } = where;
  if (!databaseUrl) return openPGlite(where.dataDir, log);
  const open = (connectionString: string) =>
    new Kysely<Database>({
      dialect: new PostgresDialect({ pool: createPostgresPool(connectionString, log, { prepares }) }),
    });
  const database = open(databaseUrl);
  // Connects with its first statement, so that the server starts without the replica.
  const readDatabase = databaseReadUrl ? open(databaseReadUrl) : undefined;
  return Promise.resolve({
    database,
    ...(readDatabase && { readDatabase }),
    jobs: { connectionString: databaseUrl, max: 2 },
    async close() {
      await Promise.all([database.destroy(), readDatabase?.destroy()]);
    },
  });
}

async function openPGlite(dataDir: string, log: KairosServerLog): Promise<OpenDatabase> {
  const directory = resolve(dataDir, 'database');
  await mkdir(dirname(directory), { recursive: true });
  const release = await lockDirectory(directory);
  try {
    const pglite = await PGlite.create(directory);
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
