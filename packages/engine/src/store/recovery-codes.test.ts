import { databaseKinds } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { randomId } from '../secrets/random.ts';
import {
  activateSet,
  findActiveSet,
  findCodeSet,
  findPendingSet,
  hasPendingSet,
  insertPendingSet,
  retireSets,
  setHoldsCode,
} from './recovery-codes.ts';
import type { SessionRef } from './sessions.ts';
import { openTestStore, type TestStore } from './store.fixtures.ts';

describe.each(databaseKinds)('recovery codes in the store on %s', (kind) => {
  let store: TestStore;
  let ann: SessionRef;
  let annElsewhere: SessionRef;
  let eve: SessionRef;

  beforeAll(async () => {
    store = await openTestStore(kind);
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    ann = await store.newPerson();
    annElsewhere = await store.newSession(ann);
    eve = await store.newPerson();
  });

  const pend = async (ref: SessionRef): Promise<string> => {
    const setId = randomId('rcs');
    await insertPendingSet(store.database, ref, { setId, keyId: 'k1', hashes: [`${setId}-a`, 'same'] });
    return setId;
  };
  const activate = ({ identityKey }: SessionRef, setId: string) =>
    activateSet(store.database, identityKey, setId);
  const spend = async (ref: SessionRef, setId: string, codeHash = 'same') => {
    const claim = { kind: 'spend_code', setId, codeHash } as const;
    const challengeId = await store.openChallenge(ref);
    return (await store.answerChallenge(ref, challengeId, { claim })).status === 'done';
  };
  const find = async (setId: string, ref: SessionRef) =>
    (await findCodeSet(store.database, setId, ref))?.set_id;
  const active = async ({ identityKey }: SessionRef) => findActiveSet(store.database, identityKey);
  const pending = async ({ identityKey }: SessionRef) =>
    (await findPendingSet(store.database, identityKey))?.set_id;

  test('a new pending set replaces only the pending set of its session', async () => {
    const kept = await pend(ann);
    await activate(ann, kept);
    const elsewhere = await pend(annElsewhere);
    const theirs = await pend(eve);
    const first = await pend(ann);
    const second = await pend(ann);
    expect([await find(first, ann), await find(second, ann)]).toEqual([undefined, second]);
    expect([await find(elsewhere, annElsewhere), await find(theirs, eve)]).toEqual([elsewhere, theirs]);
    expect((await active(ann))?.set_id).toBe(kept);
  });

  test('a set is found by its own session: an active one always, a pending one for an hour, a retired one never', async () => {
    const [kept, late] = [await pend(ann), await pend(annElsewhere)];
    expect([await find(kept, eve), await find(kept, annElsewhere)]).toEqual([undefined, undefined]);
    expect([await find(late, annElsewhere), await find(kept, ann)]).toEqual([late, kept]);
    await store.advance(3_600_000);
    expect(await find(late, annElsewhere)).toBeUndefined();
    await activate(ann, kept);
    expect(await find(kept, ann)).toBe(kept);
    await retireSets(store.database, ann.identityKey, 'all');
    const fresh = await pend(ann);
    await retireSets(store.database, ann.identityKey, 'all');
    expect([await find(kept, ann), await find(fresh, ann)]).toEqual([undefined, undefined]);
  });

  test('a code is consumed once, from the active set of its owner', async () => {
    const [mine, theirs] = [await pend(ann), await pend(eve)];
    expect(await spend(ann, mine)).toBe(false);
    await activate(ann, mine);
    await activate(eve, theirs);
    expect(await spend(eve, mine)).toBe(false);
    expect([await spend(ann, mine), await spend(ann, mine)]).toEqual([true, false]);
    expect([(await active(ann))?.remaining, (await active(eve))?.remaining]).toEqual([1, 2]);
    expect([await spend(ann, mine, 'wrong'), await spend(eve, theirs)]).toEqual([false, true]);
    await retireSets(store.database, ann.identityKey, 'all');
    expect(await spend(ann, mine, `${mine}-a`)).toBe(false);
  });

  test('activating a set retires the other sets of that person only', async () => {
    const theirs = await pend(eve);
    await activate(eve, theirs);
    const [old, elsewhere] = [await pend(ann), await pend(annElsewhere)];
    expect(await activate(ann, old)).toBe(true);
    expect((await active(ann))?.set_id).toBe(old);
    // A set that an attacker may have seen does not become active later.
    expect([await activate(ann, elsewhere), await pending(ann)]).toEqual([false, undefined]);
    expect((await active(eve))?.set_id).toBe(theirs);
  });

  test('a set is activated once, and only for its owner', async () => {
    const [set, theirs] = [await pend(ann), await pend(eve)];
    expect(await activate(ann, theirs)).toBe(false);
    expect(await active(eve)).toBeUndefined();
    const again = await pend(annElsewhere);
    expect([await activate(ann, again), await activate(ann, again)]).toEqual([true, false]);
    expect(set).not.toBe(again);
  });

  test('retiring the pending sets keeps the active set and those of others', async () => {
    const kept = await pend(ann);
    await activate(ann, kept);
    const [waiting, theirs] = [await pend(ann), await pend(eve)];
    expect(await pending(ann)).toBe(waiting);
    await retireSets(store.database, ann.identityKey, 'pending');
    expect([await pending(ann), (await active(ann))?.set_id, await pending(eve)]).toEqual([
      undefined,
      kept,
      theirs,
    ]);
    await retireSets(store.database, ann.identityKey, 'all');
    expect([await active(ann), await pending(eve)]).toEqual([undefined, theirs]);
  });

  test('a session has a pending set only if it created one, until that is saved', async () => {
    const has = (ref: SessionRef) => hasPendingSet(store.database, ref);
    const set = await pend(ann);
    expect([await has(ann), await has(annElsewhere), await has(eve)]).toEqual([true, false, false]);
    await activate(ann, set);
    expect(await has(ann)).toBe(false);
  });

  test('a set contains only its own codes, used or not', async () => {
    const [mine, theirs] = [await pend(ann), await pend(eve)];
    const holds = (setId: string, hash: string) => setHoldsCode(store.database, setId, hash);
    expect([
      await holds(mine, `${mine}-a`),
      await holds(mine, `${theirs}-a`),
      await holds(mine, 'x'),
    ]).toEqual([true, false, false]);
  });
});
