import { parseKeyRing, rotateKeys } from '@kairos-mfa/engine';
import { createTestKit, enrollTotp, signInWithCode, signInWithTotp, testKeyRing } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { decodeProtectedHeader } from 'jose';
import { expect, test } from 'vitest';

const fresh = `k2:${btoa('fedcba9876543210fedcba9876543210')}`;
const both = `${fresh},${testKeyRing}`;

describeEngine('keys', {}, ({ kit }) => {
  const withKeys = (encryptionKeys: string) => createTestKit({ db: kit.db, config: { encryptionKeys } });
  const keysInUse = async () => {
    const rows = await kit.db.database.selectFrom('factors').select('material').execute();
    return new Set(rows.map(({ material }) => decodeProtectedHeader(material).kid));
  };

  test('the old key still decrypts, the new one encrypts, and each use re-encrypts a secret', async () => {
    const ann = { identityId: 'ann', sessionId: 's1' };
    const totp = await enrollTotp(kit, ann);
    const rotated = await withKeys(both);
    expect(await keysInUse()).toEqual(new Set(['k1']));
    expect((await signInWithTotp(rotated, ann, totp)).status).toBe(200);
    expect(await keysInUse()).toEqual(new Set(['k2']));
    const alone = await withKeys(fresh);
    expect((await signInWithTotp(alone, ann, totp)).status).toBe(200);
  });

  test('a missing or wrong key is 503 and counts as no attempt, never "wrong code" and never "no factor"', async () => {
    const bob = { identityId: 'bob', sessionId: 's1' };
    const totp = await enrollTotp(kit, bob);
    const wrong = `k1:${btoa('a-wrong-key-of-thirty-two-bytes!')}`;
    for (const ring of [fresh, wrong]) {
      const blind = await withKeys(ring);
      const verify = await signInWithCode(blind, bob, totp.factorId, '000000');
      expect([verify.status, verify.body.code]).toEqual([503, 'unavailable']);
    }
    const factor = await kit.db.database
      .selectFrom('factors')
      .selectAll()
      .where('factor_id', '=', totp.factorId);
    expect((await factor.executeTakeFirstOrThrow()).failures).toBe(0);
  });

  test('the command re-encrypts everything, can be repeated, and reports what still needs the old key', async () => {
    await enrollTotp(kit, { identityId: 'cyd', sessionId: 's1' });
    const ring = parseKeyRing(both);
    const counts = await Promise.all([rotateKeys(kit.db.database, ring), rotateKeys(kit.db.database, ring)]);
    expect(counts[0].resealed + counts[1].resealed).toBe(2);
    expect(counts[0].codeSetsUnder).toEqual({ k1: 3 });
    expect(await keysInUse()).toEqual(new Set(['k2']));
    expect((await rotateKeys(kit.db.database, ring)).resealed).toBe(0);
  });
});
