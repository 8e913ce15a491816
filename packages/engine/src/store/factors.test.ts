import { databaseKinds } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ProofClaim } from '../define-verifier.ts';
import { randomId } from '../secrets/random.ts';
import { countAttempt } from './attempts.ts';
import { deleteFactor, deleteFactors, insertFactor, listFactors, renameFactor } from './factors.ts';
import { activateSet, insertPendingSet } from './recovery-codes.ts';
import { countCodeSetsUnder, findFactorsAfter, replaceMaterial } from './rotation.ts';
import type { SessionRef } from './sessions.ts';
import { openTestStore, type TestStore } from './store.fixtures.ts';

describe.each(databaseKinds)('factors in the store on %s', (kind) => {
  let store: TestStore;
  let ann: SessionRef;
  let eve: SessionRef;

  beforeAll(async () => {
    store = await openTestStore(kind);
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    ann = await store.newPerson();
    eve = await store.newPerson();
  });

  const insert = ({ identityKey }: SessionRef, credentialId: string | null = null) =>
    insertFactor(store.database, {
      factor_id: randomId('fct'),
      identity_key: identityKey,
      type: 'totp',
      name: '',
      material: 'sealed',
      credential_id: credentialId,
      last_claim: 0,
    });
  const owners = new Map<string, SessionRef>();
  const bind = async (ref: SessionRef): Promise<string> => {
    const factor = await insert(ref);
    if (!factor) throw new Error('Not bound.');
    owners.set(factor.factor_id, ref);
    return factor.factor_id;
  };
  const find = async ({ identityKey }: SessionRef, factorId: string) => {
    const factors = await listFactors(store.database, identityKey);
    return factors.find(({ factor_id }) => factor_id === factorId);
  };
  /** One attempt at a challenge of its own. */
  const attempt = async (factorId: string, by = owners.get(factorId) ?? ann) =>
    countAttempt(store.database, {
      ...by,
      challengeId: await store.openChallenge(by),
      factorId,
      factorType: 'totp',
      guessable: true,
      claim: undefined,
    });
  const guess = async (factorId: string) => (await attempt(factorId)).attemptsLeft;
  const prove = async (factorId: string, claim: ProofClaim, by = owners.get(factorId) ?? ann) => {
    const challengeId = await store.openChallenge(by);
    return (await store.answerChallenge(by, challengeId, { factorId, claim })).status;
  };

  test('a person’s factors are listed for that person only', async () => {
    const [mine, theirs] = [await bind(ann), await bind(eve)];
    const listed = await Promise.all(
      [ann, eve].map(({ identityKey }) => listFactors(store.database, identityKey)),
    );
    expect(listed.map((factors) => factors.map(({ factor_id }) => factor_id))).toEqual([[mine], [theirs]]);
  });

  test('a credential can be bound only once, by anybody', async () => {
    const credentialId = randomId('crd');
    expect((await insert(ann, credentialId))?.identity_key).toBe(ann.identityKey);
    expect(await insert(eve, credentialId)).toBeUndefined();
  });

  test('a factor can be renamed and removed only by its owner', async () => {
    const [mine, other] = [await bind(ann), await bind(ann)];
    expect(await renameFactor(store.database, eve.identityKey, mine, 'Mine now')).toBeUndefined();
    expect(await deleteFactor(store.database, eve.identityKey, mine)).toBeUndefined();
    await renameFactor(store.database, ann.identityKey, mine, 'Phone');
    expect([(await find(ann, mine))?.name, (await find(ann, other))?.name]).toEqual(['Phone', '']);
    await deleteFactor(store.database, ann.identityKey, mine);
    expect([await find(ann, mine), (await find(ann, other))?.factor_id]).toEqual([undefined, other]);
  });

  test('deleting all factors of a person keeps those of others', async () => {
    const theirs = await bind(eve);
    await bind(ann);
    expect(await deleteFactors(store.database, ann.identityKey)).toHaveLength(1);
    expect((await find(eve, theirs))?.factor_id).toBe(theirs);
  });

  test('the fifth failure locks one factor for half a minute', async () => {
    const [id, other] = [await bind(ann), await bind(ann)];
    const left = [];
    for (let count = 0; count < 6; count++) left.push(await guess(id));
    expect(left).toEqual([4, 3, 2, 1, 0, null]);
    expect(await guess(other)).toBe(4);
    await store.advance(30_000);
    expect(await guess(id)).toBe(4);
  });

  test('a hundred failures disable a factor for good', async () => {
    const id = await bind(ann);
    await store.database.updateTable('factors').set({ failures: 99 }).where('factor_id', '=', id).execute();
    expect(await guess(id)).toBe(0);
    await store.advance(366 * 24 * 3_600_000);
    // Without a time at which it ends; reported as an hour, the longest delay.
    expect(await attempt(id)).toMatchObject({ status: 'factor_locked', retryAfter: 3600 });
  });

  test('a counter only advances, once to each value, and resets the failures of that factor only', async () => {
    const [id, other] = [await bind(ann), await bind(ann)];
    for (let count = 0; count < 5; count++) await guess(other);
    const claim = (to: number, by?: SessionRef) => prove(id, { kind: 'rise', to }, by);
    expect(await claim(7, eve)).toBe('invalid_code');
    expect([await claim(7), await claim(7), await claim(6), await claim(8)]).toEqual([
      'done',
      'invalid_code',
      'invalid_code',
      'done',
    ]);
    expect(Number((await find(ann, other))?.last_claim)).toBe(0);
    expect((await find(ann, id))?.last_used_at).not.toBeNull();
    expect(await guess(other)).toBeNull();
  });

  test('using a factor resets the failures of that factor only', async () => {
    const [id, other] = [await bind(ann), await bind(ann)];
    for (const factorId of [id, other]) for (let count = 0; count < 5; count++) await guess(factorId);
    expect(await prove(id, { kind: 'none' }, eve)).toBe('invalid_code');
    expect(await prove(id, { kind: 'none' })).toBe('done');
    expect([await guess(id), await guess(other)]).toEqual([4, null]);
    expect(await prove('gone', { kind: 'none' })).toBe('invalid_code');
  });

  test('re-encrypted material replaces only the material that was read', async () => {
    const [id, other] = [await bind(ann), await bind(ann)];
    const read = await find(ann, id);
    if (!read) throw new Error('Not bound.');
    expect(await replaceMaterial(store.database, read, 'resealed')).toBe(true);
    expect(await replaceMaterial(store.database, read, 'late')).toBe(false);
    expect([(await find(ann, id))?.material, (await find(ann, other))?.material]).toEqual([
      'resealed',
      'sealed',
    ]);
  });

  test('the wait for a locked factor is its own, and nobody else can lock it', async () => {
    const [id, locked] = [await bind(ann), await bind(ann)];
    // Every other factor is locked for longer.
    await store.database
      .updateTable('factors')
      .set({ locked_until: await store.inSeconds(900) })
      .where('factor_id', '<>', locked)
      .execute();
    for (let count = 0; count < 5; count++) await guess(locked);
    await store.advance(5_000);
    const refused = await attempt(locked);
    expect(refused).toMatchObject({ status: 'factor_locked', attemptsLeft: null, token: null });
    expect(refused.retryAfter).toBeGreaterThan(0);
    expect(refused.retryAfter).toBeLessThanOrEqual(25);
    expect((await attempt(id)).retryAfter).toBeGreaterThan(600);
    const free = await bind(ann);
    expect(await attempt(free, eve)).toMatchObject({ status: 'factor_locked' });
    expect(await guess(free)).toBe(4);
  });

  test('everybody’s factors are read page by page, each once', async () => {
    for (let count = 0; count < 3; count++) await bind(ann);
    const page = async (after: string) =>
      (await findFactorsAfter(store.database, after, 10_000)).map(({ factor_id }) => factor_id);
    const [first = '', ...rest] = await page('');
    expect(rest.length).toBeGreaterThan(1);
    expect(await page(first)).toEqual(rest);
  });

  test('code sets in use under other keys are counted, retired ones are not', async () => {
    for (const [setId, keyId] of [
      ['one', 'retired'],
      ['two', 'old'],
      ['three', 'new'],
    ] as const) {
      const ref = setId === 'three' ? eve : ann;
      await insertPendingSet(store.database, ref, { setId, keyId, hashes: ['a'] });
      await activateSet(store.database, ref.identityKey, setId);
    }
    expect(await countCodeSetsUnder(store.database, 'new')).toEqual({ old: 1 });
  });
});
