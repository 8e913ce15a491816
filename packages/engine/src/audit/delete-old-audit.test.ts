import { type AuditCheckpoint, type AuditSink, parseKeyRing, verifyAudit } from '@kairos-mfa/engine';
import { createTestKit, enrollTotp, testKeyRing, type TestKit, type TestSession } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';

const day = 24 * 3_600_000;
const ann: TestSession = { identityId: 'ann', sessionId: 's1' };
const bob: TestSession = { identityId: 'bob', sessionId: 's1', tenantId: 'other' };

let checkpoints: AuditCheckpoint[];
const writeCheckpoint = async (written: AuditCheckpoint) => void checkpoints.push(written);
const siem: AuditSink = { name: 'siem', take: async () => undefined };
const options = {
  ports: { writeCheckpoint, auditSinks: [siem] },
  config: { retention: { audit: 4 } },
  perTest: true,
};

describeEngine('audit rows of months that are not kept', options, ({ kit }) => {
  /** Another replica, which seals and delivers, and deletes nothing. */
  let keeping: TestKit;
  const sealAndDeliver = async () => {
    await keeping.engine.tick();
    await keeping.engine.deliverAudit();
  };

  beforeEach(async () => {
    checkpoints = [];
    keeping = await createTestKit({ db: kit.db, ports: options.ports });
    await enrollTotp(kit, ann);
    await kit.call('service', 'POST', '/admin/identities/ann/reset', { reason: 'Lost the phone' });
    await enrollTotp(kit, bob);
    await sealAndDeliver();
  });

  /** Five months later, when three rows were added to the first chain, of which every sink has got all. */
  const fiveMonthsLater = async () => {
    await kit.advance(155 * day);
    await enrollTotp(kit, { identityId: 'zoe', sessionId: 's' });
    await sealAndDeliver();
  };
  const verify = (marks = checkpoints) => verifyAudit(kit.db.database, parseKeyRing(testKeyRing), marks);
  const kinds = async (marks = checkpoints) => (await verify(marks)).findings.map(({ kind }) => kind);
  const positions = async () => {
    const { rows } = await sql<{ place: string }>`select tenant_id || ' ' || seq as place from audit_seals
      join audit_events using (event_id, tenant_id) order by 1`.execute(kit.db.database);
    return rows.map(({ place }) => place);
  };
  const all = ['default 1', 'default 2', 'default 3', 'default 4', 'default 5', 'default 6', 'default 7'];
  const others = ['other 1', 'other 2', 'other 3'];
  const starts = () => checkpoints.filter(({ startsChain }) => startsChain);
  const tamper = (statement: string) =>
    kit.db.database.transaction().execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx);
      await sql.raw(statement).execute(trx);
    });

  test('are deleted with the reasons in them, all but the last of a chain, and the rest verifies from a signed checkpoint on', async () => {
    await fiveMonthsLater();
    expect(await positions()).toEqual([...all, ...others]);
    await kit.engine.tick();
    expect(await positions()).toEqual(['default 5', 'default 6', 'default 7', 'other 3']);
    expect(
      starts()
        .map(({ tenantId, seq }) => [tenantId, seq])
        .toSorted(),
    ).toEqual([
      ['default', 4],
      ['other', 2],
    ]);
    expect(await verify()).toEqual({ sealed: 4, waiting: 0, findings: [] });
    expect(await kit.db.database.selectFrom('audit_reasons').selectAll().execute()).toEqual([]);
    await enrollTotp(kit, { ...bob, identityId: 'eve' });
    await kit.advance(day);
    await kit.engine.tick();
    expect(await positions()).toEqual([
      'default 5',
      'default 6',
      'default 7',
      'other 4',
      'other 5',
      'other 6',
    ]);
    expect(await verify()).toEqual({ sealed: 6, waiting: 0, findings: [] });
    expect([...kit.failures, ...keeping.failures]).toEqual([]);
  });

  test('are missing where the checkpoint is missing, was made from an ordinary one, or is of another place', async () => {
    await fiveMonthsLater();
    await kit.engine.tick();
    const ordinary = checkpoints.filter(({ startsChain }) => !startsChain);
    expect(await kinds([])).toEqual(['missing', 'missing']);
    expect(await kinds(ordinary)).toContain('missing');
    const [start] = starts();
    if (!start) throw new Error('No checkpoint was written.');
    const { startsChain: _, ...turned } = start;
    expect(await kinds([turned, ...starts().slice(1)])).toEqual(
      expect.arrayContaining(['missing', 'forged_checkpoint']),
    );
    expect(await kinds([{ ...start, seq: 3 }, ...starts().slice(1)])).toContain('missing');
    // A row more than the checkpoint allows.
    await tamper(
      `delete from audit_events where event_id = (select event_id from audit_seals where tenant_id = 'default' and seq = 5)`,
    );
    await tamper(`delete from audit_seals where tenant_id = 'default' and seq = 5`);
    expect(await kinds()).toContain('missing');
  });

  test('an ordinary checkpoint, also one that was turned into a start, does not hide that old rows were cut off', async () => {
    await kit.advance(301_000);
    await kit.engine.tick();
    const marked = checkpoints.find(({ tenantId }) => tenantId === 'default');
    if (!marked) throw new Error('No checkpoint was written.');
    await enrollTotp(kit, { identityId: 'zoe', sessionId: 's' });
    await sealAndDeliver();
    await tamper(
      `delete from audit_events where event_id in (select event_id from audit_seals where tenant_id = 'default' and seq <= ${marked.seq})`,
    );
    await tamper(`delete from audit_seals where tenant_id = 'default' and seq <= ${marked.seq}`);
    expect(await kinds([marked])).toContain('missing');
    expect(await kinds([{ ...marked, startsChain: true }])).toEqual(
      expect.arrayContaining(['missing', 'forged_checkpoint']),
    );
  });

  test('wait for every sink that is configured', async () => {
    const slow = await createTestKit({
      db: kit.db,
      ...options,
      ports: { writeCheckpoint, auditSinks: [siem, { name: 'late', take: async () => undefined }] },
    });
    await kit.advance(155 * day);
    await slow.engine.tick();
    expect(await positions()).toEqual([...all.slice(0, 4), ...others]);
    expect(starts()).toEqual([]);
    await slow.engine.deliverAudit();
    await kit.advance(day);
    await slow.engine.tick();
    expect(await positions()).toEqual(['default 4', 'other 3']);
  });

  test('stay where the checkpoint cannot be written, and are deleted another day', async () => {
    const failing = await createTestKit({
      db: kit.db,
      ...options,
      ports: { auditSinks: [siem], writeCheckpoint: () => Promise.reject(new Error('The disk is full.')) },
    });
    await fiveMonthsLater();
    await failing.engine.tick();
    expect(await positions()).toEqual([...all, ...others]);
    await kit.advance(day);
    await kit.engine.tick();
    expect(await positions()).toEqual(['default 5', 'default 6', 'default 7', 'other 3']);
  });

  test.each([
    [
      'a young row that was made to look old',
      `update audit_events set at = at - interval '200 days' where event_id > 7`,
    ],
    ['an altered row', `update audit_events set details = '{}' where event_id = 2`],
    ['a forged seal', `update audit_seals set mac = repeat('A', 43) where tenant_id = 'default' and seq = 1`],
    ['a missing row', `delete from audit_events where event_id = 2`],
  ])('%s stops the deletion, because what is deleted is verified first', async (_what, statement) => {
    await fiveMonthsLater();
    await tamper(statement);
    await kit.engine.tick();
    await kit.advance(day);
    await kit.engine.tick();
    expect((await positions())[0]).toBe('default 1');
    expect(kit.failures.length).toBeGreaterThan(0);
  });

  test('two replicas delete them once, and the chains verify', async () => {
    const replica = await createTestKit({ db: kit.db, ...options });
    await fiveMonthsLater();
    await Promise.all([kit.engine.tick(), replica.engine.tick(), kit.engine.tick(), replica.engine.tick()]);
    expect(await positions()).toEqual(['default 5', 'default 6', 'default 7', 'other 3']);
    expect((await verify()).findings).toEqual([]);
  });

  test('a database clock that is ahead deletes nothing', async () => {
    const clock = { now: () => kit.now().getTime() - 155 * day };
    const behind = await createTestKit({ db: kit.db, ...options, ports: { ...options.ports, ...clock } });
    await kit.advance(155 * day);
    await behind.engine.tick();
    expect(await positions()).toEqual([...all.slice(0, 4), ...others]);
  });

  test('after a deletion the audit is append-only all the same', async () => {
    await fiveMonthsLater();
    await kit.engine.tick();
    for (const statement of [
      `delete from audit_events where event_id = (select max(event_id) from audit_events)`,
      `delete from audit_seals where seq = 5`,
      `update audit_events set type = 'x'`,
      `truncate audit_seals`,
    ])
      await expect(sql.raw(statement).execute(kit.db.database)).rejects.toThrow('append-only');
  });
});

test('a retention that would delete what is still read, or an audit without checkpoints, is refused at the start', async () => {
  const withMonths = (retention: object, ports = {}) => createTestKit({ config: { retention }, ports });
  await expect(withMonths({ ledger: 12 })).rejects.toThrow('at least 13');
  await expect(withMonths({ challenges: 1.5 })).rejects.toThrow('at least 1 whole');
  await expect(withMonths({ audit: 3 }, { writeCheckpoint })).rejects.toThrow('at least 4');
  await expect(withMonths({ audit: 4 })).rejects.toThrow('writeCheckpoint');
});
