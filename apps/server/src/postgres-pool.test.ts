import { createTestDatabase, type TestDatabase } from '@kairos-mfa/testkit';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPostgresPool } from './postgres-pool.ts';

let db: TestDatabase;
let database: Kysely<{ notes: { text: string } }>;
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

beforeAll(async () => {
  db = await createTestDatabase('postgres');
  await sql`create table notes (text text)`.execute(db.database);
  database = new Kysely({ dialect: new PostgresDialect({ pool: createPostgresPool(db.url ?? '', log) }) });
});
afterAll(async () => {
  await database.destroy();
  await db.close();
});

const write = () => database.insertInto('notes').values({ text: 'kept' }).execute();
const pidsWaiting = async (): Promise<number[]> => {
  const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(db.database);
  return rows.map(({ pid }) => pid);
};

test('a connection that is terminated while it is in use fails its statement, and the next one works', async () => {
  let failure: Promise<unknown> = Promise.resolve();
  await db.database.transaction().execute(async (trx) => {
    await sql`lock table notes in access exclusive mode`.execute(trx);
    failure = write().then(
      () => undefined,
      (error: unknown) => error,
    );
    await expect.poll(pidsWaiting).toHaveLength(1);
    for (const pid of await pidsWaiting()) await sql`select pg_terminate_backend(${pid})`.execute(trx);
    await failure;
  });
  expect(await failure).toBeInstanceOf(Error);
  // An `error` event without a listener would have failed this run as an uncaught exception.
  await write();
});

test('a transaction whose connection is terminated is rolled back, and the next one works', async () => {
  const broken = database.transaction().execute(async (trx) => {
    await trx.insertInto('notes').values({ text: 'lost' }).execute();
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
    await sql`select pg_terminate_backend(${rows[0]?.pid ?? 0})`.execute(db.database);
    await trx.insertInto('notes').values({ text: 'lost' }).execute();
  });
  await expect(broken).rejects.toThrow();
  const { rows } = await sql`select 1 from notes where text = 'lost'`.execute(database);
  expect(rows).toEqual([]);
});

test('a connection whose rollback failed is closed, so that no request runs inside its open transaction', async () => {
  const pool = createPostgresPool(db.url ?? '', log, { connections: 1 });
  const broken = await pool.connect();
  await broken.query('begin', []);
  await broken.query("insert into notes (text) values ('refused')", []);
  // As Kysely does when it could not roll back.
  broken.release(true);
  const next = await pool.connect();
  expect((await next.query("select text from notes where text = 'refused'", [])).rows).toEqual([]);
  next.release();
  await pool.end();
});

test('a connection that was opened while the database was read-only is replaced when it is writable again', async () => {
  const name = sql.ref(new URL(db.url ?? '').pathname.slice(1));
  const endConnections = sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`;
  await sql`alter database ${name} set default_transaction_read_only = on`.execute(db.database);
  await endConnections.execute(db.database);
  // The first attempts may get connections that were just terminated.
  await expect.poll(() => write().catch(String)).toContain('read-only');
  await sql`alter database ${name} reset default_transaction_read_only`.execute(db.database);
  // Each attempt may get a connection from the read-only period, and closes it.
  await expect.poll(() => write().then(() => 'written', String)).toBe('written');
});

test('a statement that comes again is prepared by name, and runs again after a migration changed its columns', async () => {
  const single = new Kysely<{ notes: { text: string } }>({
    dialect: new PostgresDialect({ pool: createPostgresPool(db.url ?? '', log) }),
  });
  const read = () => single.selectFrom('notes').selectAll().where('text', '=', 'kept').execute();
  const prepared = async () => {
    const { rows } = await sql<{ statement: string }>`
      select statement from pg_prepared_statements where name like 'kairos_%'`.execute(single);
    return rows.map(({ statement }) => statement);
  };
  await read();
  expect(await prepared()).toEqual([]);
  await read();
  await read();
  expect(await prepared()).toEqual(['select * from "notes" where "text" = $1']);
  await sql`alter table notes add column author text`.execute(db.database);
  expect((await read())[0]).toMatchObject({ text: 'kept', author: null });
  expect((await read())[0]).toMatchObject({ author: null });
  await single.destroy();
});

test('inside a transaction a statement whose columns have changed fails, and the next transaction works', async () => {
  const single = new Kysely<{ notes: { text: string } }>({
    dialect: new PostgresDialect({ pool: createPostgresPool(db.url ?? '', log) }),
  });
  const read = () =>
    single
      .transaction()
      .execute((trx) => trx.selectFrom('notes').selectAll().where('text', '=', 'kept').execute());
  await read();
  await read();
  await sql`alter table notes add column place text`.execute(db.database);
  await expect(read()).rejects.toThrow('cached plan');
  expect((await read())[0]).toMatchObject({ place: null });
  await single.destroy();
});
