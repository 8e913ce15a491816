import {
  consumeGrant,
  createTestDatabase,
  createTestKit,
  databaseKinds,
  type EnrolledTotp,
  enrollTotp,
  stepUpWithTotp,
  type TestDatabase,
  type TestKit,
  type TestSession,
} from '@kairos-mfa/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

/** Two engines on one database: a change on one replica must apply on the other. */
describe.each(databaseKinds)('grants over two replicas, on %s', (kind) => {
  let db: TestDatabase;
  let replicas: [TestKit, TestKit];
  let totp: EnrolledTotp;
  let people = 0;
  let session: TestSession = { identityId: '', sessionId: 's-1' };
  const payout = {
    action: 'transfer_money',
    resource: 'payee-1',
    context: { amount: 1200, currency: 'EUR' },
  };

  beforeAll(async () => {
    db = await createTestDatabase(kind);
    replicas = [await createTestKit({ db }), await createTestKit({ db })];
  });
  beforeEach(async () => {
    people += 1;
    session = { identityId: `person-${people}`, sessionId: 's-1' };
    totp = await enrollTotp(replicas[0], session);
  });
  afterAll(() => db.close());

  const prove = () => stepUpWithTotp(replicas[0], session, totp, payout);
  const consume = (replica: TestKit, change: object = {}) =>
    consumeGrant(replica, session, { ...payout, ...change });

  test('of 200 callers of one one-shot grant, exactly one consumes it', async () => {
    await prove();
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => consume(replicas[index % 2 === 0 ? 0 : 1])),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 401)).toHaveLength(199);
  });

  test('of 200 payouts with one proof, each in its own transaction, exactly one is made', async () => {
    await prove();
    const { database } = db;
    await sql`create table if not exists made (person text)`.execute(database);
    const pay = async (replica: TestKit): Promise<void> => {
      await database.transaction().execute(async (transaction) => {
        const outcome = await replica.engine.guard({ ...session, ...payout }, { transaction });
        if (!outcome.ok) throw new Error('refused');
        await sql`insert into made values (${session.identityId})`.execute(transaction);
      });
    };
    const settled = await Promise.allSettled(
      Array.from({ length: 200 }, (_, index) => pay(replicas[index % 2 === 0 ? 0 : 1])),
    );
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { rows } = await sql`select 1 from made where person = ${session.identityId}`.execute(database);
    expect(rows).toHaveLength(1);
  });

  test('of 200 callers with a location, exactly one consumes the grant, and none from another location', async () => {
    session = { ...session, deviceId: 'laptop' };
    await prove();
    const places = ['laptop', 'laptop', 'laptop', 'elsewhere'];
    const answers = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const deviceId = places[index % 4];
        const { status } = await consume(replicas[index % 2 === 0 ? 0 : 1], { from: { deviceId } });
        return { deviceId, status };
      }),
    );
    const through = answers.filter(({ status }) => status === 200);
    expect(through.length).toBeLessThanOrEqual(1);
    expect(through.filter(({ deviceId }) => deviceId === 'elsewhere')).toEqual([]);
  });

  test.each([
    ['a changed amount', { context: { amount: 1201, currency: 'EUR' } }],
    ['an amount that is text', { context: { amount: '1200', currency: 'EUR' } }],
    ['a missing fact', { context: { amount: 1200 } }],
    ['another resource', { resource: 'payee-2' }],
    ['another action', { action: 'delete_account' }],
    ['another session', { sessionId: 's-2' }],
    ['another tenant', { tenantId: 'elsewhere' }],
  ])('%s is refused, on either replica', async (_, change) => {
    await prove();
    for (const replica of replicas)
      expect((await consume(replica, change)).status).toBeGreaterThanOrEqual(401);
    expect((await consume(replicas[1])).status).toBe(200);
  });

  test('a consumed grant stays consumed after a restart', async () => {
    await prove();
    expect((await consume(replicas[0])).status).toBe(200);
    const restarted = await createTestKit({ db });
    expect((await consume(restarted)).status).toBe(401);
  });

  test('a grant that expired one second ago is refused', async () => {
    await prove();
    await db.advance(5 * 60_000 + 1_000);
    expect((await consume(replicas[1])).status).toBe(401);
  });
});

describe('a grant consumed in the host’s own transaction', () => {
  const session = { identityId: 'nora', sessionId: 's-1' };
  const asked = { ...session, action: 'export_data', resource: 'me' };

  test.each(['pglite', 'postgres'] as const)(
    'is consumed only if that transaction commits, on %s',
    async (kind) => {
      const kit = await createTestKit({ kind });
      const totp = await enrollTotp(kit, session);
      await stepUpWithTotp(kit, session, totp, { action: 'export_data', resource: 'me' });
      const { database, guard } = kit.engine;
      await sql`create table exports (id int)`.execute(database);

      const failing = database.transaction().execute(async (transaction) => {
        expect((await guard(asked, { transaction })).ok).toBe(true);
        await sql`insert into exports values (1)`.execute(transaction);
        throw new Error('the disk is full');
      });
      await expect(failing).rejects.toThrow('the disk is full');

      // Nothing was exported, so the grant is still valid; after the export it is consumed.
      const outcome = await database.transaction().execute((transaction) => guard(asked, { transaction }));
      expect(outcome.ok).toBe(true);
      expect((await guard(asked)).ok).toBe(false);
      await kit.close();
    },
  );
});
