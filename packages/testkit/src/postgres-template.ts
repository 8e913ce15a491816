import type { Database } from '@kairos-mfa/engine';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrateEmpty } from './empty-tables.ts';

const template = 'kairos_migrated';
const unfinished = `${template}_unfinished`;
/** The key of the advisory lock: an arbitrary number that all workers use. */
const lock = 4_600_018;

/** Creates a migrated database without rows on this server, as a copy of a template that the first call creates. */
export async function createFromTemplate(server: string, name: string): Promise<void> {
  await withClient(server, async (client) => {
    if (!(await hasTemplate(client))) await createTemplate(server, client);
    await client.query(`create database ${name} template ${template}`);
  });
}

/** Runs one statement in the maintenance database of the server. */
export async function administer(server: string, statement: string): Promise<void> {
  await withClient(server, (client) => client.query(statement));
}

async function createTemplate(server: string, client: pg.Client): Promise<void> {
  // Two workers may try to create the template at the same time.
  await client.query('select pg_advisory_lock($1)', [lock]);
  try {
    if (await hasTemplate(client)) return;
    await client.query(`drop database if exists ${unfinished} with (force)`);
    await client.query(`create database ${unfinished}`);
    const pool = new pg.Pool({ connectionString: new URL(unfinished, server).href, max: 1 });
    const database = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
    await migrateEmpty(database);
    await database.destroy();
    // A database with connections cannot be copied; this prevents connections of autovacuum as well.
    await client.query(`alter database ${unfinished} with allow_connections false`);
    await client.query(`alter database ${unfinished} rename to ${template}`);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lock]);
  }
}

async function hasTemplate(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template]);
  return rowCount === 1;
}

async function withClient(server: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
