import { databaseKinds } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { randomId } from '../secrets/random.ts';
import {
  consumeChallenge,
  findChallenge,
  insertChallenge,
  expireChallenges,
  incrementChallengeAttempts,
} from './challenges.ts';
import type { SessionRef } from './sessions.ts';
import { openTestStore, type TestStore } from './store.fixtures.ts';

describe.each(databaseKinds)('challenges in the store on %s', (kind) => {
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

  const open = async ({ identityKey, sessionId }: SessionRef, seconds = 300): Promise<string> => {
    const id = randomId('chl');
    await insertChallenge(store.database, {
      challenge_id: id,
      identity_key: identityKey,
      session_id: sessionId,
      purpose: 'sign_in',
      action: null,
      resource: null,
      context: JSON.stringify({}),
      context_hash: '',
      factor_ids: JSON.stringify([]),
      nonce: '',
      expires_at: await store.inSeconds(seconds),
    });
    return id;
  };
  const openMany = async (ref: SessionRef, count: number, seconds?: number): Promise<string[]> => {
    const ids: string[] = [];
    for (let index = 0; index < count; index++) {
      ids.push(await open(ref, seconds));
      // The clock of PGlite has milliseconds, and which one is the oldest is told by it.
      await store.advance(1);
    }
    return ids;
  };
  const spend = (id: string) => incrementChallengeAttempts(store.database, id);
  const consume = (id: string) => consumeChallenge(store.database, id);
  const expiryOf = async (id: string) => {
    const { expires_at } = await store.database
      .selectFrom('challenges')
      .select('expires_at')
      .where('challenge_id', '=', id)
      .executeTakeFirstOrThrow();
    return expires_at.getTime();
  };

  test('a challenge has five attempts of its own', async () => {
    const [id, other] = [await open(ann), await open(ann)];
    const left = [];
    for (let guess = 0; guess < 6; guess++) left.push(await spend(id));
    expect(left).toEqual([4, 3, 2, 1, 0, undefined]);
    expect(await spend(other)).toBe(4);
  });

  test('a challenge is found only by its own person and session', async () => {
    const id = await open(ann);
    const found = await Promise.all(
      [ann, eve, annElsewhere].map((ref) => findChallenge(store.database, id, ref)),
    );
    expect(found.map((row) => row?.challenge_id)).toEqual([id, undefined, undefined]);
  });

  test('a challenge is consumed once, before it expires, and no other is affected', async () => {
    const [id, other, late] = [await open(ann), await open(ann), await open(ann, 0)];
    expect([await consume(id), await consume(id), await consume(other), await consume(late)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  test('the sixth challenge of a session ends only its own first', async () => {
    const foreign = [...(await openMany(eve, 5)), ...(await openMany(annElsewhere, 5))];
    const oldest = await open(ann);
    // PGlite reads a clock of whole milliseconds, and two of one millisecond have no order.
    await store.advance(1);
    const mine = [oldest, ...(await openMany(ann, 5))];
    const alive = async (ids: string[]) => {
      const consumed = [];
      for (const id of ids) consumed.push(await consume(id));
      return consumed;
    };
    expect(await alive(mine)).toEqual([false, true, true, true, true, true]);
    expect(await alive(foreign)).toEqual(Array(10).fill(true));
  });

  test('ended challenges do not count among the five', async () => {
    const first = await open(ann);
    await openMany(ann, 5, 0);
    const used = await openMany(ann, 4);
    for (const id of used) await consume(id);
    await open(ann);
    expect(await consume(first)).toBe(true);
  });

  test('ending the challenges of a person changes neither those of others nor those that have ended', async () => {
    const [id, elsewhere, theirs] = [await open(ann), await open(annElsewhere), await open(eve)];
    const [used, lapsed] = [await open(ann), await open(ann, -60)];
    await consume(used);
    const before = [await expiryOf(used), await expiryOf(lapsed)];
    await expireChallenges(store.database, ann.identityKey);
    expect([await expiryOf(used), await expiryOf(lapsed)]).toEqual(before);
    expect([await consume(id), await consume(elsewhere), await consume(theirs)]).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('challenges can be ended for one session, or for all but one', async () => {
    const [one, two] = [await open(ann), await open(annElsewhere)];
    await expireChallenges(store.database, ann.identityKey, { only: ann.sessionId });
    expect([await consume(one), await consume(two)]).toEqual([false, true]);
    const [three, four] = [await open(ann), await open(annElsewhere)];
    await expireChallenges(store.database, ann.identityKey, { except: ann.sessionId });
    expect([await consume(three), await consume(four)]).toEqual([true, false]);
  });
});
