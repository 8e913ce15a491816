import { parseKeyRing } from '@kairos-mfa/engine';
import { databaseKinds, testKeyRing } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EngineContext } from '../engine-context.ts';
import { randomId } from '../secrets/random.ts';
import { SecretUnreadable, seal } from '../secrets/seal.ts';
import { insertFactor } from '../store/factors.ts';
import { activateSet, insertPendingSet } from '../store/recovery-codes.ts';
import type { SessionRef } from '../store/sessions.ts';
import { openTestStore, type TestStore } from '../store/store.fixtures.ts';
import { candidatesOf, listCandidates, openCandidate } from './candidate-factors.ts';
import { verifiers } from './candidates.fixtures.ts';

describe.each(databaseKinds)('the ways to answer a challenge, on %s', (kind) => {
  let store: TestStore;
  let ann: SessionRef;
  let keys: Awaited<ReturnType<typeof parseKeyRing>>;
  beforeAll(async () => {
    store = await openTestStore(kind);
    keys = await parseKeyRing(testKeyRing);
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    ann = await store.newPerson();
  });

  // SAFETY: keys and verifiers are all that is read of the engine.
  const engine = (known = verifiers) => ({ keys, verifiers: known }) as unknown as EngineContext;
  const bind = async (type: string, hint: string | null, credentialId: string | null = null) => {
    const factorId = randomId('fct');
    const binding = { identityKey: ann.identityKey, rowId: factorId, purpose: 'factor' } as const;
    await insertFactor(store.database, {
      factor_id: factorId,
      identity_key: ann.identityKey,
      type,
      name: 'Mine',
      material: await seal(keys, binding, { of: type }),
      credential_id: credentialId,
      last_claim: 7,
      hint,
    });
    return factorId;
  };
  const keepCodes = async (hashes: readonly string[], keyId = keys.writer.id) => {
    const setId = randomId('rcs');
    await insertPendingSet(store.database, ann, { setId, keyId, hashes });
    await activateSet(store.database, ann.identityKey, setId);
    return setId;
  };
  const list = (known = verifiers) => listCandidates(engine(known), store.database, ann.identityKey);
  const first = async () => {
    const [candidate] = await list();
    if (!candidate) throw new Error('No candidate.');
    return candidate;
  };

  test('are the factors with a verifier, oldest first, with their hints, and the recovery codes last', async () => {
    const sms = await bind('sms', '+49 ••• 78');
    await store.advance(1000);
    await bind('palm', null);
    const totp = await bind('totp', null);
    await keepCodes(['a', 'b']);
    const shared = { name: 'Mine', createdAt: expect.any(Date), lastUsedAt: null, holder: expect.anything() };
    const ofType = (type: string) => ({ type, verifier: verifiers.get(type) });
    expect(await list()).toStrictEqual([
      { ...shared, ...ofType('sms'), id: sms, hint: '+49 ••• 78', strength: 'low' },
      { ...shared, ...ofType('totp'), id: totp, strength: 'aal2' },
      { ...shared, ...ofType('recovery_code'), id: 'recovery_code', name: '', strength: 'aal2' },
    ]);
  });

  test('do not include recovery codes that were all used, or for which the server has no verifier', async () => {
    const setId = await keepCodes(['a']);
    const withoutCodes = new Map([...verifiers].filter(([type]) => type !== 'recovery_code'));
    expect([await list(), await list(withoutCodes)].map(({ length }) => length)).toEqual([1, 0]);
    await store.answerChallenge(ann, await store.openChallenge(ann), {
      claim: { kind: 'spend_code', setId, codeHash: 'a' },
      factorId: 'recovery_code',
    });
    expect(await list()).toEqual([]);
  });

  test('are opened with what was stored of them', async () => {
    const factorId = await bind('passkey', null, 'credential');
    expect(await openCandidate(engine(), await first())).toStrictEqual({
      factorId,
      credentialId: 'credential',
      lastClaim: 7,
      material: { of: 'passkey' },
    });
    ann = await store.newPerson();
    await bind('totp', null);
    expect(await openCandidate(engine(), await first())).toMatchObject({ credentialId: undefined });
  });

  test('cannot be opened without the key of the recovery codes (R56)', async () => {
    const setId = await keepCodes(['a']);
    expect(await openCandidate(engine(), await first())).toMatchObject({
      factorId: 'recovery_code',
      lastClaim: 0,
      material: { setId },
    });
    ann = await store.newPerson();
    await keepCodes(['b'], 'lost');
    const opening = openCandidate(engine(), await first());
    await expect(opening).rejects.toThrow(SecretUnreadable);
    await expect(opening).rejects.toThrow('No key "lost" in the ring');
  });
});

test('a route that did not read the factors of a person cannot list them', () => {
  expect(() => candidatesOf({ verifiers }, { proofs: undefined })).toThrow(
    '`snapshotParts` does not read them',
  );
});
