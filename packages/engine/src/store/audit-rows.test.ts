import { databaseKinds } from '@kairos-mfa/testkit';
import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  chainHead,
  insertSeals,
  listChainTenants,
  listDueCheckpoints,
  listSeals,
  listUncovered,
  listUnsealed,
  lockChain,
  markCheckpoint,
  tenantsToSeal,
} from './audit-chain.ts';
import { advanceDelivery, claimDelivery, postponeDelivery, registerSink } from './audit-deliveries.ts';
import { failureSpread, failuresByPerson } from './audit-patterns.ts';
import { findReasons, insertReason } from './audit-reasons.ts';
import { audit, listAudit } from './audit.ts';
import { openTestStore, type TestStore } from './store.fixtures.ts';

describe.each(databaseKinds)('rows of the audit in the store on %s', (kind) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore(kind);
  });
  afterAll(() => store.close());
  beforeEach(() =>
    withoutTriggers(
      sql`truncate audit_events, audit_seals, audit_unsealed, audit_chains, audit_deliveries, audit_sinks restart identity`,
    ),
  );

  /** Runs a statement that the triggers of the audit refuse. */
  const withoutTriggers = (statement: RawBuilder<unknown>) =>
    store.database.connection().execute(async (connection) => {
      await sql`set session_replication_role = replica`.execute(connection);
      await statement.execute(connection);
      await sql`set session_replication_role = default`.execute(connection);
    });

  const fail = (tenantId: string, identityKey: string) =>
    audit(store.database, { tenantId, identityKey }, 'user.mfa_failed');
  /** Seals every row that waits, one link after the other. */
  const seal = async (tenantId: string) => {
    await lockChain(store.database, tenantId);
    const rows = await listUnsealed(store.database, tenantId, 5000);
    const from = ((await chainHead(store.database, tenantId))?.seq ?? 0) + 1;
    const links = rows.map(({ event_id }, index) => ({
      seq: from + index,
      event_id,
      key_id: 'k1',
      mac: 'm',
    }));
    if (links.length > 0) await insertSeals(store.database, tenantId, links);
    return links.map(({ event_id }) => Number(event_id));
  };

  test('a tenant reads its own rows, of the type, the person and the time that it asks for, newest first', async () => {
    const ann = await store.newPerson();
    await fail('default', ann.identityKey);
    await fail('other', ann.identityKey);
    await store.advance(60_000);
    const since = (await store.inSeconds(-30)).toISOString();
    await audit(store.database, { tenantId: 'default', identityKey: 'erased' }, 'user.mfa_succeeded');
    const { identity_id: identity } = await store.database
      .selectFrom('identities')
      .select('identity_id')
      .where('identity_key', '=', ann.identityKey)
      .executeTakeFirstOrThrow();
    const ids = async (filter: Parameters<typeof listAudit>[2]) =>
      (await listAudit(store.database, 'default', filter)).events.map(({ id }) => Number(id));
    expect(await ids({})).toEqual([3, 1]);
    expect(await ids({ type: 'user.mfa_failed' })).toEqual([1]);
    expect(await ids({ since })).toEqual([3]);
    expect(await ids({ before: 3 })).toEqual([1]);
    expect([await ids({ identity }), await ids({ identity: 'erased' })]).toEqual([[1], [3]]);
  });

  test('what was written about somebody is found by its own digest', async () => {
    const ann = await store.newPerson();
    const lost = await insertReason(store.database, ann.identityKey, 'Lost the phone');
    await insertReason(store.database, ann.identityKey, 'Sold it');
    expect(await findReasons(store.database, [lost])).toEqual(new Map([[lost, 'Lost the phone']]));
  });

  test('failures are counted for one tenant, since then, for people who had enough of them', async () => {
    for (const key of ['before', 'once']) await fail('default', key);
    await store.advance(60_000);
    const since = await store.inSeconds(-30);
    for (const key of ['twice', 'once', 'twice']) await fail('default', key);
    await fail('other', 'elsewhere');
    await fail('other', 'once');
    await audit(store.database, { tenantId: 'default', identityKey: 'once' }, 'user.mfa_succeeded');
    const found = await failuresByPerson(store.database, 'default', since, 2);
    expect(found.map(({ identityId, failures }) => [identityId, failures])).toEqual([['twice', 2]]);
    expect(await failureSpread(store.database, 'default', since)).toEqual({ people: 2, failures: 3 });
  });

  test('tenants are sealed one by one, each row once, oldest first', async () => {
    for (const tenantId of ['a', 'b', 'c', 'b']) await fail(tenantId, 'idn');
    expect(await tenantsToSeal(store.database)).toEqual(['a', 'b', 'c']);
    await lockChain(store.database, 'a');
    expect(await lockChain(store.database, 'a')).toBe(true);
    expect((await listUnsealed(store.database, 'b', 1)).map(({ event_id }) => event_id)).toEqual(['2']);
    expect(await seal('b')).toEqual([2, 4]);
    expect([await tenantsToSeal(store.database), await chainHead(store.database, 'a')]).toEqual([
      ['a', 'c'],
      undefined,
    ]);
    expect(await seal('a')).toEqual([1]);
    expect((await chainHead(store.database, 'b'))?.seq).toBe(2);
    const links = await listSeals(store.database, 'b', 0, 10);
    expect(links.map(({ seq, event }) => [seq, event?.event_id])).toEqual([
      [1, '2'],
      [2, '4'],
    ]);
    expect((await listSeals(store.database, 'b', 1, 10)).map(({ seq }) => seq)).toEqual([2]);
    expect(await listUncovered(store.database)).toEqual([{ event_id: '3', tenant_id: 'c', waits: true }]);
    expect(await listChainTenants(store.database)).toEqual(['a', 'b']);
    await lockChain(store.database, 'empty');
    expect(await listChainTenants(store.database)).toEqual(['a', 'b', 'empty']);
  });

  test('a row that comes while others are sealed waits for the next time', async () => {
    await fail('a', 'idn');
    await fail('a', 'idn');
    await lockChain(store.database, 'a');
    await insertSeals(store.database, 'a', [{ seq: 1, event_id: '1', key_id: 'k1', mac: 'm' }]);
    expect(await seal('a')).toEqual([2]);
  });

  test('a row whose seal was taken away is found, and does not wait for one', async () => {
    await fail('a', 'idn');
    await fail('a', 'idn');
    await seal('a');
    await withoutTriggers(sql`delete from audit_seals where event_id = 2`);
    await fail('b', 'idn');
    expect(await listUncovered(store.database)).toEqual([
      { event_id: '2', tenant_id: 'a', waits: false },
      { event_id: '3', tenant_id: 'b', waits: true },
    ]);
  });

  test('only the tenant that is named is sealed by its caller, where no other chain is there yet', async () => {
    await store.database.insertInto('audit_chains').values({ tenant_id: 'b' }).execute();
    expect(await lockChain(store.database, 'a')).toBe(true);
    expect(await listChainTenants(store.database)).toEqual(['a', 'b']);
  });

  test('a checkpoint is due five minutes or a thousand rows behind, and never moves back', async () => {
    const due = async () =>
      (await listDueCheckpoints(store.database)).map(({ tenant_id, seq }) => [tenant_id, seq]);
    for (const tenantId of ['a', 'b', 'b']) await fail(tenantId, 'idn');
    for (const tenantId of ['a', 'b']) {
      await seal(tenantId);
      await markCheckpoint(store.database, tenantId, 0);
    }
    expect(await due()).toEqual([]);
    await store.advance(300_000);
    expect((await due()).toSorted()).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    await markCheckpoint(store.database, 'b', 2);
    await markCheckpoint(store.database, 'b', 1);
    await store.advance(300_000);
    expect(await due()).toEqual([['a', 1]]);
    await markCheckpoint(store.database, 'a', 1);
    await sql`insert into audit_events (tenant_id, identity_key, type)
      select 'a', 'idn', 'user.mfa_failed' from generate_series(1, 999)`.execute(store.database);
    await seal('a');
    expect(await due()).toEqual([]);
    await fail('a', 'idn');
    await seal('a');
    expect(await due()).toEqual([['a', 1001]]);
  });

  describe('on their way to a sink', () => {
    const claim = (sink = 'siem') => claimDelivery(store.database, sink);
    const claimed = async (sink?: string) => {
      const delivery = await claim(sink);
      if (!delivery) throw new Error('Nothing is due.');
      return delivery;
    };
    const begin = async (...tenants: string[]) => {
      await registerSink(store.database, 'siem');
      for (const tenantId of tenants) {
        await fail(tenantId, 'idn');
        await seal(tenantId);
      }
    };

    test('a sink that is registered again, or late, has every chain once', async () => {
      await begin('a');
      await registerSink(store.database, 'siem');
      await store.database.insertInto('audit_deliveries').values({ tenant_id: 'a', sink: 'late' }).execute();
      await registerSink(store.database, 'late');
      const rows = await store.database
        .selectFrom('audit_deliveries')
        .select(['tenant_id', 'sink'])
        .execute();
      expect(rows.map(({ tenant_id, sink }) => `${tenant_id} ${sink}`).toSorted()).toEqual([
        'a late',
        'a siem',
      ]);
    });

    test('a chain is taken by one replica at a time, for its own sink, and again when that one stays silent', async () => {
      await registerSink(store.database, 'another');
      await begin('a');
      const first = await claimed();
      expect([first.tenantId, first.deliveredSeq, await claim()]).toEqual(['a', 0, undefined]);
      const { rows } = await sql<{ sink: string }>`
        select sink from audit_deliveries where lease_id = ${first.leaseId}`.execute(store.database);
      expect(rows).toEqual([{ sink: 'siem' }]);
      await store.advance(61_000);
      const second = await claimed();
      await advanceDelivery(store.database, first, 1);
      expect(await claim()).toBeUndefined();
      await advanceDelivery(store.database, second, 1);
      await store.advance(61_000);
      expect(await claim()).toBeUndefined();
      expect((await claimed('another')).deliveredSeq).toBe(0);
    });

    test('noting one chain notes no other, and what is sealed later is due at once', async () => {
      await begin('a', 'b');
      const [one, two] = [await claimed(), await claimed()];
      await advanceDelivery(store.database, one, 1);
      expect(await claim()).toBeUndefined();
      await fail(one.tenantId, 'idn');
      await seal(one.tenantId);
      const next = await claimed();
      expect([next.tenantId, next.deliveredSeq]).toEqual([one.tenantId, 1]);
      await postponeDelivery(store.database, next);
      await advanceDelivery(store.database, two, 1);
      const { rows } = await sql<{ tenant_id: string; failures: number }>`
        select tenant_id, failures from audit_deliveries where failures > 0`.execute(store.database);
      expect(rows).toEqual([{ tenant_id: one.tenantId, failures: 1 }]);
    });

    test('a chain that waits longest goes first; a sink that fails is left alone longer each time, an hour at most', async () => {
      await begin('a');
      const waits: number[] = [];
      for (let failed = 0; failed < 13; failed += 1) {
        await postponeDelivery(store.database, await claimed());
        const { rows } = await sql<{ seconds: number }>`
          select round(extract(epoch from due_at - kairos_now()))::int as seconds from audit_deliveries`.execute(
          store.database,
        );
        waits.push(rows[0]?.seconds ?? 0);
        expect(await claim()).toBeUndefined();
        await store.advance(3_601_000);
      }
      expect(waits.slice(0, 3)).toEqual([2, 4, 8]);
      expect(waits.at(-1)).toBe(3600);
      await advanceDelivery(store.database, await claimed(), 1);
      for (const tenantId of ['b', 'a']) {
        await fail(tenantId, 'idn');
        await seal(tenantId);
      }
      // It begins anew after a success; the other chain has been due since it was made.
      const longest = await claimed();
      expect(longest.tenantId).toBe('b');
      const again = await claimed();
      await postponeDelivery(store.database, again);
      await store.advance(3_000);
      expect((await claimed()).tenantId).toBe('a');
    });
  });
});
