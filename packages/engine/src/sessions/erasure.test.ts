import { parseKeyRing } from '@kairos-mfa/engine';
import { enrollTotp, testKeyRing, type TestSession } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { rememberErasure } from '../store/erased-identities.ts';
import { untilWaiting } from '../store/store.fixtures.ts';
import { erasedPersonHash } from './erasure.ts';

describeEngine('a person who was erased', {}, ({ kit, kind, openReplica }) => {
  const rotated = openReplica({
    config: { encryptionKeys: `k2:${btoa('fedcba9876543210fedcba9876543210')},${testKeyRing}` },
  });
  let round = 0;
  let ann: TestSession;

  beforeEach(() => {
    const now = kit.now().toISOString();
    ann = { identityId: `ann${++round}`, sessionId: 's1', authTime: now, issuedAt: now };
  });

  const state = async (who: TestSession, by = kit) => (await by.call(who, 'GET', '/state')).status;
  const erase = async (who = ann) => {
    const query = who.tenantId === undefined ? '' : `?tenantId=${who.tenantId}`;
    const erased = await kit.call('service', 'DELETE', `/admin/identities/${who.identityId}${query}`);
    expect(erased.status).toBe(204);
  };
  const later = (milliseconds: number): string => new Date(kit.now().getTime() + milliseconds).toISOString();
  const isThere = async () =>
    (await kit.call('service', 'GET', `/admin/identities/${ann.identityId}`)).status === 200;

  test('is not brought back by an assertion that is still valid, on any replica and under a newer key', async () => {
    await enrollTotp(kit, ann);
    await erase();
    const traits = { name: 'Ann' };
    const paths: [string, string, object?][] = [
      ['GET', '/state'],
      ['POST', '/prompts/decide', { moment: 'payment.completed' }],
      ['POST', '/enrollments', { type: 'totp' }],
    ];
    for (const [method, path, body] of paths) {
      const refused = await kit.call({ ...ann, traits }, method, path, body);
      expect([refused.status, refused.body.code]).toEqual([401, 'unauthenticated']);
    }
    expect(await state(ann, rotated)).toBe(401);
    expect(await isThere()).toBe(false);
  });

  test('is not brought back by a new assertion of an old sign-in, nor by an old one of a new sign-in', async () => {
    await state(ann);
    await erase();
    await kit.advance(2_000);
    expect(await state({ ...ann, issuedAt: later(0) })).toBe(401);
    expect(await state({ ...ann, authTime: later(0) })).toBe(401);
    expect(await isThere()).toBe(false);
    expect(await state({ ...ann, authTime: later(0), issuedAt: later(0) })).toBe(200);
  });

  test('who signs in later is a new person, without history', async () => {
    const totp = await enrollTotp(kit, ann);
    await erase();
    await kit.advance(2_000);
    const back = { ...ann, authTime: later(0), issuedAt: later(0) };
    const { body } = await kit.call(back, 'GET', '/state');
    expect([body.factors, body.recoveryCodes]).toEqual([[], null]);
    expect(JSON.stringify(body)).not.toContain(totp.factorId);
    // The sign-in from before still does not count, also in the session that the new one has.
    expect(await state(ann)).toBe(401);
  });

  test('whom the host stores again is a new person too, whom an old sign-in does not reach', async () => {
    await state(ann);
    await erase();
    await kit.call('service', 'PUT', `/identities/${ann.identityId}`, { name: 'Ann' });
    expect(await isThere()).toBe(true);
    expect(await state(ann)).toBe(401);
    await kit.advance(2_000);
    expect(await state({ ...ann, authTime: later(0), issuedAt: later(0) })).toBe(200);
  });

  test('is another one than the same id of another tenant, and one who was never erased', async () => {
    const elsewhere = { ...ann, tenantId: 'elsewhere' };
    await Promise.all([ann, elsewhere, { ...ann, identityId: `bob${round}` }].map((who) => state(who)));
    await erase();
    expect([await state(elsewhere), await state({ ...ann, identityId: `bob${round}` })]).toEqual([200, 200]);
    expect(await state(ann)).toBe(401);
  });

  test('is remembered by a keyed hash alone, for thirty days', async () => {
    await state(ann);
    await erase();
    const read = async () =>
      (
        await sql<{ row: string }>`select erased_identities::text as row from erased_identities
        order by erased_at desc limit 1`.execute(kit.db.database)
      ).rows[0]?.row ?? '';
    expect(await read()).not.toContain(ann.identityId);
    const plain = await crypto.subtle.digest(
      'SHA-256',
      new TextEncoder().encode(JSON.stringify(['default', ann.identityId])),
    );
    expect(await read()).not.toContain(Buffer.from(plain).toString('base64url'));
  });

  test.runIf(kind === 'postgres')('is not stored by a request that began before the erasure', async () => {
    await state(ann);
    const { database } = kit.db;
    const { answer } = await database.transaction().execute(async (trx) => {
      await trx.deleteFrom('identities').where('identity_id', '=', ann.identityId).execute();
      const racing = kit.call({ ...ann, traits: { name: 'Ann' } }, 'GET', '/state');
      await untilWaiting(database, 1);
      const who = { tenantId: 'default', identityId: ann.identityId };
      await rememberErasure(trx, await erasedPersonHash(parseKeyRing(testKeyRing), who));
      return { answer: racing };
    });
    expect((await answer).status).toBe(401);
    expect(await isThere()).toBe(false);
  });
});
