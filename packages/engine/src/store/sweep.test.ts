import { createTestDatabase, databaseKinds, type TestDatabase } from '@kairos-mfa/testkit';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sweepExpired } from './sweep.ts';

describe.each(databaseKinds)('expired rows on %s', (kind) => {
  let db: TestDatabase;
  beforeEach(async () => {
    db = await createTestDatabase(kind);
  });
  afterEach(() => db.close());

  const limits = async (): Promise<number> =>
    (await db.database.selectFrom('send_limits').selectAll().execute()).length;
  const fill = (rows: number, age: string) =>
    sql`insert into send_limits select ${age} || i, 1, kairos_now() - ${age}::interval from generate_series(1, ${rows}::int) i`.execute(
      db.database,
    );

  test('are deleted in one sweep of any number of batches, and no other rows are', async () => {
    await fill(2_500, '25 hours');
    await fill(3, '23 hours');
    await sweepExpired(db.database);
    expect(await limits()).toBe(3);
  });

  test('a message with too many attempts is deleted, and one that is sent again is not', async () => {
    await sql`insert into identities (identity_key, tenant_id, identity_id, user_handle) values ('idn', 'default', 'ann', 'uh')`.execute(
      db.database,
    );
    await sql`insert into outbox (message_id, identity_key, channel, envelope, tries)
      values ('seven', 'idn', 'email', '{}', 7), ('eight', 'idn', 'email', '{}', 8)`.execute(db.database);
    await sweepExpired(db.database);
    const left = await db.database.selectFrom('outbox').select('message_id').execute();
    expect(left).toEqual([{ message_id: 'seven' }]);
  });

  test.runIf(kind === 'postgres')(
    'are deleted by one replica at a time; when it dies another one continues',
    async () => {
      await fill(1, '25 hours');
      const held = Promise.withResolvers<void>();
      const dies = Promise.withResolvers<void>();
      const sweeping = db.database
        .transaction()
        .execute(async (trx) => {
          await sql`select pg_advisory_xact_lock(hashtextextended('kairos.sweep', 0))`.execute(trx);
          held.resolve();
          await dies.promise;
          throw new Error('The replica died, and its transaction with it.');
        })
        .catch(() => undefined);
      await held.promise;
      await sweepExpired(db.database);
      expect(await limits()).toBe(1);
      dies.resolve();
      await sweeping;
      await sweepExpired(db.database);
      expect(await limits()).toBe(0);
    },
  );
});
