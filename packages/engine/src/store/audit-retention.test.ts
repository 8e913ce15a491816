import { databaseKinds } from '@kairos-mfa/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deleteLinks, type DueChain, takeDueChain } from './audit-retention.ts';
import { openTestStore, type TestStore, waitsForLock } from './store.fixtures.ts';

describe.each(databaseKinds)('old links of the audit in the store on %s', (kind) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore(kind);
  });
  afterAll(() => store.close());

  /** Five sealed rows of each of two tenants, of which a sink has got three. */
  beforeEach(() =>
    store.database.transaction().execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx);
      await sql`truncate audit_events, audit_seals, audit_unsealed, audit_chains, audit_deliveries, audit_reasons restart identity`.execute(
        trx,
      );
      for (const tenant of ['a', 'b']) {
        await sql`insert into audit_chains (tenant_id, head_seq) values (${tenant}, 5)`.execute(trx);
        await sql`insert into audit_deliveries (tenant_id, sink, delivered_seq) values (${tenant}, 'siem', 3)`.execute(
          trx,
        );
        await sql`with told as (insert into audit_events (tenant_id, identity_key, type)
            select ${tenant}, 'idn', 'user.mfa_failed' from generate_series(1, 5) returning event_id)
          insert into audit_seals (tenant_id, seq, event_id, key_id, mac)
          select ${tenant}, row_number() over (order by event_id), event_id, 'k1', ${tenant} || row_number() over (order by event_id) from told`.execute(
          trx,
        );
      }
    }),
  );

  const chain: DueChain = { tenantId: 'a', deletedSeq: 0, deletedMac: '', deletableSeq: 3 };
  const remove = (changes: { chain?: DueChain; seq?: number; mac?: string; sinks?: string[] } = {}) => {
    const { seq = 2 } = changes;
    const last = { seq, mac: changes.mac ?? `a${seq}` };
    return deleteLinks(store.database, changes.chain ?? chain, last, changes.sinks ?? ['siem']);
  };
  const left = async () => {
    const { rows } = await sql<{ place: string }>`select s.tenant_id || s.seq as place from audit_seals s
      join audit_events using (event_id) order by 1`.execute(store.database);
    return rows.map(({ place }) => place).join(' ');
  };
  const all = 'a1 a2 a3 a4 a5 b1 b2 b3 b4 b5';

  test('each chain is looked at once a day, the one that waited longest first', async () => {
    await sql`update audit_chains set retention_due_at = kairos_now() - interval '1 hour' where tenant_id = 'a'`.execute(
      store.database,
    );
    const take = async () => (await takeDueChain(store.database, []))?.tenantId;
    expect([await take(), await take(), await take()]).toEqual(['b', 'a', undefined]);
    await store.advance(23 * 3_600_000);
    expect(await take()).toBeUndefined();
    await store.advance(2 * 3_600_000);
    expect([await take(), await take(), await take()].toSorted()).toEqual(['a', 'b', undefined]);
  });

  test('links may be deleted up to the last but one, and up to what the slowest sink has got in this chain', async () => {
    const upTo = async (...sinks: string[]) => {
      await sql`update audit_chains set retention_due_at = case tenant_id when 'a' then '-infinity'::timestamptz else 'infinity' end`.execute(
        store.database,
      );
      return (await takeDueChain(store.database, sinks))?.deletableSeq;
    };
    expect([await upTo(), await upTo('siem'), await upTo('siem', 'new')]).toEqual([4, 3, 0]);
    await sql`insert into audit_deliveries (tenant_id, sink, delivered_seq) values ('b', 'new', 5), ('a', 'slow', 1)`.execute(
      store.database,
    );
    expect([await upTo('new'), await upTo('siem', 'slow')]).toEqual([0, 1]);
  });

  test('those of one chain are deleted with their rows, and it is looked at again at once', async () => {
    await takeDueChain(store.database, []);
    await takeDueChain(store.database, []);
    expect([await remove(), await left()]).toEqual([true, 'a3 a4 a5 b1 b2 b3 b4 b5']);
    expect(await takeDueChain(store.database, ['siem'])).toEqual({
      ...chain,
      deletedSeq: 2,
      deletedMac: 'a2',
    });
    const next = { ...chain, deletedSeq: 2, deletedMac: 'a2' };
    expect([await remove({ chain: next, seq: 3 }), await left()]).toEqual([true, 'a4 a5 b1 b2 b3 b4 b5']);
  });

  test.each([
    ['that another replica has deleted from', { chain: { ...chain, deletedSeq: 1 } }],
    ['of which none would be left', { seq: 5, sinks: [] }],
    ['whose last link is another one', { mac: 'a3' }],
    ['whose last link is one of another chain', { mac: 'b2' }],
    ['that a sink has not got', { seq: 4 }],
    ['that a new sink does not know yet', { sinks: ['siem', 'new'] }],
  ])('nothing is deleted of a chain %s', async (_what, changes) => {
    await sql`insert into audit_deliveries (tenant_id, sink, delivered_seq) values ('b', 'new', 5)`.execute(
      store.database,
    );
    expect([await remove(changes), await left()]).toEqual([false, all]);
  });

  test('the reason in a deleted row is deleted, and no other', async () => {
    const { identityKey } = await store.newPerson();
    await sql`insert into audit_reasons (digest, identity_key, salt, reason) values ('old', ${identityKey}, '', ''), ('new', ${identityKey}, '', '')`.execute(
      store.database,
    );
    await store.database.transaction().execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx);
      await sql`update audit_events set details = '{"reasonDigest":"old"}' where event_id = 1`.execute(trx);
      await sql`update audit_events set details = '{"reasonDigest":"new"}' where event_id = 4`.execute(trx);
    });
    await remove();
    expect(await store.database.selectFrom('audit_reasons').select('digest').execute()).toEqual([
      { digest: 'new' },
    ]);
  });

  test('a row without a seal, and one whose seal is kept, cannot be deleted; nor can a seal that is kept', async () => {
    await remove();
    await sql`insert into audit_events (tenant_id, identity_key, type) values ('a', 'idn', 'user.mfa_failed')`.execute(
      store.database,
    );
    for (const statement of [
      `delete from audit_events where event_id = 11`,
      `delete from audit_events where event_id = 3`,
      `delete from audit_seals where tenant_id = 'a' and seq = 3`,
      `delete from audit_seals where tenant_id = 'b' and seq = 1`,
    ])
      await expect(sql.raw(statement).execute(store.database)).rejects.toThrow('append-only');
  });

  test.runIf(kind === 'postgres')('a chain that another replica holds is passed over', async () => {
    const held = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    const holding = store.database.transaction().execute(async (trx) => {
      await sql`select 1 from audit_chains where tenant_id = 'a' for update`.execute(trx);
      held.resolve();
      await released.promise;
    });
    await held.promise;
    const taking = takeDueChain(store.database, []);
    const hasWaited = await waitsForLock(store.database, taking);
    released.resolve();
    await holding;
    expect([hasWaited, (await taking)?.tenantId]).toEqual([false, 'b']);
  });
});
