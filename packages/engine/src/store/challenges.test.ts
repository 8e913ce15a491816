import { databaseKinds } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { randomId } from '../secrets/random.ts';
import { countAttempt } from './attempts.ts';
import { expireChallenges } from './challenges.ts';
import { endSession, type SessionRef } from './sessions.ts';
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

  const owners = new Map<string, SessionRef>();
  const open = async (ref: SessionRef, seconds = 300): Promise<string> => {
    const id = await store.openChallenge(ref, seconds);
    owners.set(id, ref);
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
  const ownerOf = (id: string): SessionRef => owners.get(id) ?? ann;
  const attempt = async (id: string, by = ownerOf(id)) =>
    (
      await countAttempt(store.database, {
        ...by,
        challengeId: id,
        factorId: 'recovery_code',
        factorType: 'recovery_code',
        guessable: false,
        claim: undefined,
      })
    ).status;
  const consume = async (id: string, by = ownerOf(id)) =>
    (await store.answerChallenge(by, id)).status === 'done';
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
    const statuses = [];
    for (let guess = 0; guess < 6; guess++) statuses.push(await attempt(id));
    expect(statuses).toEqual([...Array<string>(5).fill('counted'), 'attempts_exhausted']);
    expect(await attempt(other)).toBe('counted');
  });

  test('an attempt is counted only at an open challenge, by its own person and session', async () => {
    const [id, used, late] = [await open(ann), await open(ann), await open(ann, 0)];
    await consume(used);
    expect([await attempt(id, eve), await attempt(id, annElsewhere)]).toEqual([
      'attempts_exhausted',
      'attempts_exhausted',
    ]);
    expect([await attempt(used), await attempt(late)]).toEqual(['challenge_consumed', 'challenge_expired']);
    const { attempts } = await store.database
      .selectFrom('challenges')
      .select('attempts')
      .where('challenge_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(attempts).toBe(0);
  });

  test('a challenge is not opened for a session that has ended, nor for another session of its name', async () => {
    await endSession(store.database, ann);
    await open(ann);
    const elsewhere = await open(annElsewhere);
    expect(elsewhere).toBeDefined();
    const rows = await store.database
      .selectFrom('challenges')
      .select('session_id')
      .where('identity_key', '=', ann.identityKey)
      .execute();
    expect(rows).toEqual([{ session_id: annElsewhere.sessionId }]);
  });

  test('a challenge is found only by its own person and session', async () => {
    const id = await open(ann);
    const find = async (ref: SessionRef, challengeId = id) =>
      (await store.snapshot(ref, { challengeId })).challenge?.challenge_id;
    expect([await find(ann), await find(eve), await find(annElsewhere), await find(ann, 'another')]).toEqual([
      id,
      undefined,
      undefined,
      undefined,
    ]);
    expect([await consume(id, eve), await consume(id, annElsewhere), await consume(id)]).toEqual([
      false,
      false,
      true,
    ]);
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

  test('a session opens only so many challenges in a minute, and another session as many', async () => {
    const opened = async (ref: SessionRef) => (await store.tryChallenge(ref, 2)).status;
    expect([await opened(ann), await opened(ann), await opened(ann)]).toEqual([
      'opened',
      'opened',
      'rate_limited',
    ]);
    expect([await opened(annElsewhere), await opened(eve)]).toEqual(['opened', 'opened']);
    await store.advance(20_000);
    const { status, retryAfter } = await store.tryChallenge(ann, 2);
    expect(status).toBe('rate_limited');
    expect(retryAfter).toBeGreaterThan(30);
    expect(retryAfter).toBeLessThanOrEqual(40);
    await store.advance(40_000);
    expect([await opened(ann), await opened(ann), await opened(ann)]).toEqual([
      'opened',
      'opened',
      'rate_limited',
    ]);
    await endSession(store.database, eve);
    expect(await opened(eve)).toBe('unauthenticated');
  });

  test('the minute in which challenges are counted begins with the first of them', async () => {
    const opened = async () => (await store.tryChallenge(ann, 2)).status;
    expect(await opened()).toBe('opened');
    await store.advance(30_000);
    expect(await opened()).toBe('opened');
    await store.advance(30_000);
    expect(await opened()).toBe('opened');
  });

  test('an attempt claims its request; one whose request runs elsewhere is not counted', async () => {
    const id = await open(ann);
    const claim = { requestId: randomId('req'), keyId: 'k', bodyHash: 'b' };
    const claimed = async () =>
      (
        await countAttempt(store.database, {
          ...ann,
          challengeId: id,
          factorId: 'recovery_code',
          factorType: 'recovery_code',
          guessable: false,
          claim,
        })
      ).status;
    expect([await claimed(), await claimed()]).toEqual(['counted', 'claimed']);
    const { attempts } = await store.database
      .selectFrom('challenges')
      .select('attempts')
      .where('challenge_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(attempts).toBe(1);
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
