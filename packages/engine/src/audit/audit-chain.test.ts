import { type AuditCheckpoint, parseKeyRing, verifyAudit } from '@kairos-mfa/engine';
import { createTestKit, enrollTotp, testKeyRing, type TestSession } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { addRequests } from '../store/rate-limits.ts';
import { canonicalBytes } from './canonical.ts';

const ann: TestSession = { identityId: 'ann', sessionId: 's1' };
const bob: TestSession = { identityId: 'bob', sessionId: 's1', tenantId: 'other' };

let checkpoints: AuditCheckpoint[];
const ports = { writeCheckpoint: async (written: AuditCheckpoint) => void checkpoints.push(written) };

describeEngine('the audit', { ports, perTest: true }, ({ kit, openReplica, kind }) => {
  const replica = openReplica();

  beforeEach(async () => {
    checkpoints = [];
    await enrollTotp(kit, ann);
    await enrollTotp(kit, bob);
    await kit.engine.tick();
    // A checkpoint of everything up to here.
    await kit.advance(301_000);
    await kit.engine.tick();
  });

  const verify = (marks = checkpoints, ring = testKeyRing) =>
    verifyAudit(kit.db.database, parseKeyRing(ring), marks);
  /** Runs a change that the owner of the database can make. */
  const tamper = (...statements: string[]) =>
    kit.db.database.transaction().execute(async (trx) => {
      // No trigger fires, as after `alter table … disable trigger all`; the schema stays, so that its database is reused.
      await sql`set local session_replication_role = replica`.execute(trx);
      for (const statement of statements) await sql.raw(statement).execute(trx);
    });
  const kinds = async () => (await verify()).findings.map((finding) => finding.kind);

  test('the chain and checkpoint of each tenant verify', async () => {
    expect(checkpoints.map(({ tenantId, seq }) => [tenantId, seq])).toEqual([
      ['default', 3],
      ['other', 3],
    ]);
    expect(await verify()).toEqual({ sealed: 6, waiting: 0, findings: [] });
    await kit.call('service', 'POST', '/admin/identities/ann/reset', { reason: 'x' });
    expect(await verify()).toEqual({ sealed: 6, waiting: 1, findings: [] });
  });

  test('replicas that seal concurrently make one chain without a gap', async () => {
    await Promise.all(
      Array.from({ length: 12 }, (_, index) => enrollTotp(kit, { identityId: `p${index}`, sessionId: 's' })),
    );
    await Promise.all([kit.engine.tick(), replica.engine.tick(), kit.engine.tick(), replica.engine.tick()]);
    await kit.engine.tick();
    expect(await verify()).toEqual({ sealed: 42, waiting: 0, findings: [] });
  });

  test.each([
    ['an edited detail', `update audit_events set details = '{"factor":"passkey"}' where event_id = 2`],
    ['an edited time', `update audit_events set at = at + interval '1 microsecond' where event_id = 2`],
    ['an edited person', `update audit_events set identity_key = 'idn_x' where event_id = 2`],
    ['a row moved to another tenant', `update audit_events set tenant_id = 'other' where event_id = 2`],
    ['a forged seal', `update audit_seals set mac = repeat('A', 43) where tenant_id = 'default' and seq = 2`],
  ])('%s is detected', async (_name, statement) => {
    await tamper(statement);
    expect(await kinds()).toContain('altered');
  });

  test('two swapped rows are detected', async () => {
    await tamper(
      `update audit_seals set event_id = -1 where event_id = 1`,
      `update audit_seals set event_id = 1 where event_id = 2`,
      `update audit_seals set event_id = 2 where event_id = -1`,
    );
    expect(await kinds()).toContain('altered');
  });

  test('a deleted row is detected, with or without its seal', async () => {
    await tamper(`delete from audit_events where event_id = 2`);
    expect(await kinds()).toEqual(['missing']);
    await tamper(`delete from audit_seals where event_id = 2`);
    expect(await kinds()).toEqual(['missing']);
  });

  test('a truncated chain is detected by its checkpoint, also after new rows were added', async () => {
    const cut = [
      `delete from audit_events where event_id > 1 and tenant_id = 'default'`,
      `delete from audit_seals where seq > 1 and tenant_id = 'default'`,
    ];
    await tamper(...cut);
    expect(await kinds()).toEqual(['truncated']);
    expect((await verify([])).findings).toEqual([]);
    await enrollTotp(kit, { identityId: 'zoe', sessionId: 's' });
    await kit.engine.tick();
    expect(await kinds()).toEqual(['altered']);
  });

  test('the deletion of all rows of a tenant is detected', async () => {
    await tamper(
      `delete from audit_events where tenant_id = 'other'`,
      `delete from audit_seals where tenant_id = 'other'`,
      `delete from audit_chains where tenant_id = 'other'`,
    );
    expect(await kinds()).toEqual(['truncated']);
  });

  test('a seal that was deleted to hide an edit is detected', async () => {
    await tamper(`delete from audit_seals where tenant_id = 'default' and seq = 3`);
    expect(await kinds()).toContain('unsealed');
  });

  test('a forged checkpoint is detected', async () => {
    const [mark] = checkpoints;
    if (!mark) throw new Error('There is no checkpoint.');
    expect((await verify([{ ...mark, seq: 2 }])).findings).toMatchObject([{ kind: 'forged_checkpoint' }]);
  });

  test('after a key rotation old rows verify with the old key, and are reported as unverifiable without it', async () => {
    const fresh = `k2:${btoa('fedcba9876543210fedcba9876543210')}`;
    const rotated = await createTestKit({
      db: kit.db,
      config: { encryptionKeys: `${fresh},${testKeyRing}` },
    });
    await enrollTotp(rotated, { identityId: 'zoe', sessionId: 's' });
    await rotated.engine.tick();
    expect((await verify(checkpoints, `${fresh},${testKeyRing}`)).findings).toEqual([]);
    const blind = (await verify(checkpoints, fresh)).findings;
    expect(new Set(blind.map((finding) => finding.kind))).toEqual(new Set(['key_missing']));
  });

  describe('the reason that an administrator wrote for a reset', () => {
    const wrote = 'Annabel dropped it into the sea';
    const reset = () => kit.call('service', 'POST', '/admin/identities/ann/reset', { reason: wrote });
    const resets = async () =>
      (await kit.call('service', 'GET', '/admin/audit?type=mfa.factor_admin_reset')).body.events;
    /** The tables that contain this text in any column. */
    const holding = async (words: string): Promise<string[]> => {
      const { rows } = await sql<{ name: string }>`
        select table_name as name from information_schema.tables
        where table_schema = current_schema() and table_type = 'BASE TABLE'`.execute(kit.db.database);
      const found: string[] = [];
      for (const { name } of rows) {
        const query = sql`select 1 from ${sql.table(name)} t where t::text like ${`%${words}%`} limit 1`;
        if ((await query.execute(kit.db.database)).rows.length > 0) found.push(name);
      }
      return found;
    };

    test('is erased with the person, and the audit still verifies', async () => {
      await reset();
      await kit.engine.tick();
      expect(await resets()).toMatchObject([{ details: { reason: wrote } }]);
      expect(await holding('dropped it')).toEqual(['audit_reasons']);
      expect((await kit.call('service', 'DELETE', '/admin/identities/ann')).status).toBe(204);
      await kit.engine.tick();
      expect(await holding('dropped it')).toEqual([]);
      expect(await resets()).toMatchObject([{ details: { reason: null, factors: 1 } }]);
      expect(await verify()).toEqual({ sealed: 8, waiting: 0, findings: [] });
    });

    test('is detected when it was changed', async () => {
      await reset();
      await kit.engine.tick();
      expect(await kinds()).toEqual([]);
      await sql`update audit_reasons set reason = 'She asked for it'`.execute(kit.db.database);
      expect(await kinds()).toEqual(['altered']);
    });
  });

  test('erasing a person changes no sealed row', async () => {
    expect((await kit.call('service', 'DELETE', '/admin/identities/ann')).status).toBe(204);
    await kit.engine.tick();
    expect(await verify()).toEqual({ sealed: 7, waiting: 0, findings: [] });
  });

  test('the database role of the server cannot update, delete or truncate the audit', async () => {
    for (const statement of [
      `update audit_events set type = 'x'`,
      `delete from audit_events`,
      `truncate audit_events`,
      `delete from audit_seals`,
    ])
      await expect(sql.raw(statement).execute(kit.db.database)).rejects.toThrow('append-only');
  });

  test('rows are sealed in the order in which they became visible, and none is skipped', async () => {
    // A slow transaction takes its number first and commits last.
    const slow = Promise.withResolvers<void>();
    if (kind === 'pglite') return slow.resolve();
    const insert = `insert into audit_events (tenant_id, identity_key, type) values ('default', 'idn_slow', 'user.mfa_failed')`;
    const inserted = Promise.withResolvers<void>();
    const commit = kit.db.database.transaction().execute(async (trx) => {
      await sql.raw(insert).execute(trx);
      inserted.resolve();
      await slow.promise;
    });
    await inserted.promise;
    await enrollTotp(kit, { identityId: 'quick', sessionId: 's' });
    await kit.engine.tick();
    slow.resolve();
    await commit;
    await kit.engine.tick();
    expect(await verify()).toEqual({ sealed: 10, waiting: 0, findings: [] });
  });

  test('expired rows are deleted, and rows that still count are kept', async () => {
    await kit.call(ann, 'POST', '/challenges', { purpose: 'sign_in' });
    await addRequests(kit.db.database, new Map([['earlier', 1]]));
    await kit.advance(26 * 3_600_000);
    await kit.call(ann, 'POST', '/challenges', { purpose: 'sign_in' });
    await addRequests(kit.db.database, new Map([['now', 1]]));
    await kit.engine.tick();
    const count = async (table: 'challenges' | 'enrollments' | 'factors' | 'rate_limits') =>
      (await kit.db.database.selectFrom(table).selectAll().execute()).length;
    expect(await count('challenges')).toBe(1);
    expect(await count('enrollments')).toBe(0);
    expect(await count('factors')).toBe(2);
    expect(await count('rate_limits')).toBe(1);
  });
});

test('two different lists of fields never encode to the same bytes', () => {
  const lists = [['a', 'bc'], ['ab', 'c'], ['abc'], ['a', '', 'bc'], ['a', null, 'bc'], [null], [''], []];
  const texts = lists.map((fields) => Buffer.from(canonicalBytes(fields)).toString('hex'));
  expect(new Set(texts).size).toBe(lists.length);
});
