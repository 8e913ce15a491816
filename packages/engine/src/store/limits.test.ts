import { databaseKinds } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { randomId } from '../secrets/random.ts';
import { reserveAttempt, refundAttempt, secondsUntilAttempt } from './attempt-budgets.ts';
import {
  claimRequest,
  findRequest,
  releaseRequest,
  storeAnswer,
  storeUnclaimedAnswer,
} from './idempotent-answers.ts';
import { addRequests } from './rate-limits.ts';
import { type Limit, consumeSendLimits } from './send-limits.ts';
import type { SessionRef } from './sessions.ts';
import { recordSpending, sumSpendings } from './spendings.ts';
import { openTestStore, type TestStore } from './store.fixtures.ts';

const hours = (count: number): number => count * 3_600_000;

describe.each(databaseKinds)('limits in the store on %s', (kind) => {
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

  describe('attempts at an account', () => {
    const guess = ({ identityKey }: SessionRef) => reserveAttempt(store.database, identityKey);
    const guessed = async (count: number) => {
      let given = 0;
      for (let index = 0; index < count; index++) if ((await guess(ann)) !== undefined) given += 1;
      return given;
    };

    test('twenty are allowed in a day, and those of the day before do not count', async () => {
      expect(await guessed(21)).toBe(20);
      await store.advance(hours(24));
      expect(await guessed(21)).toBe(20);
    });

    test('attempts that begin at the same time have tokens of their own, and a refund of one leaves the others', async () => {
      const tokens = await Promise.all(Array.from({ length: 20 }, () => guess(ann)));
      expect(new Set(tokens).size).toBe(20);
      await refundAttempt(store.database, ann.identityKey, tokens[7] ?? '');
      expect(await guessed(2)).toBe(1);
    });

    test('a hundred are allowed in thirty days, and older ones do not count', async () => {
      for (let day = 0; day < 5; day++) {
        expect(await guessed(20)).toBe(20);
        await store.advance(hours(25));
      }
      expect(await guessed(1)).toBe(0);
      await store.advance(hours(24 * 30 - 5 * 25));
      expect(await guessed(21)).toBe(20);
      const budget = await store.database
        .selectFrom('guess_budgets')
        .select('failed_at')
        .where('identity_key', '=', ann.identityKey)
        .executeTakeFirst();
      expect(budget?.failed_at).toHaveLength(100);
    });

    test('only a successful one is refunded, and only for its own account', async () => {
      await store.database
        .insertInto('guess_budgets')
        .values({ identity_key: eve.identityKey, failed_at: [await store.inSeconds(0)] })
        .execute();
      expect(await guessed(19)).toBe(19);
      // A token is a time of the database clock, which on PGlite has milliseconds.
      await store.advance(1000);
      const token = await guess(ann);
      await store.database
        .updateTable('guess_budgets')
        .set((eb) => ({
          failed_at: eb
            .selectFrom('guess_budgets as other')
            .select('other.failed_at')
            .where('other.identity_key', '=', ann.identityKey),
        }))
        .where('identity_key', '=', eve.identityKey)
        .execute();
      await refundAttempt(store.database, ann.identityKey, token ?? '');
      expect(await guessed(2)).toBe(1);
      expect(await guess(eve)).toBeUndefined();
    });
  });

  test('requests of all replicas are added up for each key in its own minute', async () => {
    const [key, other] = [randomId('key'), randomId('key')];
    const add = async (counts: Record<string, number>) => {
      const rows = await addRequests(store.database, new Map(Object.entries(counts)));
      return Object.fromEntries(rows.map((row) => [row.key, row]));
    };
    expect((await add({ [key]: 2 }))[key]?.hits).toBe(2);
    await store.advance(30_000);
    const both = await add({ [key]: 3, [other]: 1 });
    expect([both[key]?.hits, both[other]?.hits]).toEqual([5, 1]);
    // The minute began with the first of them.
    expect(both[key]?.millisecondsLeft).toBeLessThanOrEqual(30_000);
    expect(both[other]?.millisecondsLeft).toBeGreaterThan(59_000);
    await store.advance(30_000);
    const later = await add({ [key]: 1, [other]: 1 });
    expect([later[key]?.hits, later[other]?.hits]).toEqual([1, 2]);
    expect(later[key]?.millisecondsLeft).toBeGreaterThan(59_000);
  });

  test('a name of any length is counted with the others, and none is stored', async () => {
    const long = Array.from({ length: 400 }, () => randomId('key')).join();
    const rows = await addRequests(
      store.database,
      new Map([
        [long, 1],
        ['eve@example.com', 2],
      ]),
    );
    expect(new Map(rows.map(({ key, hits }) => [key, hits]))).toEqual(
      new Map([
        [long, 1],
        ['eve@example.com', 2],
      ]),
    );
    const stored = await store.database.selectFrom('rate_limits').select('key').execute();
    expect(stored.filter(({ key }) => key === long || key.includes('eve@example.com'))).toEqual([]);
  });

  test('messages are limited in each window, and a limit of zero allows none', async () => {
    const limit = (max: number): Limit => ({ name: 'recipient', key: randomId('key'), max, window: 3600 });
    const take = async (one: Limit) => (await consumeSendLimits(store.database, [one]))?.limit;
    expect(await take(limit(0))).toBe('recipient');
    const two = limit(2);
    expect([await take(two), await take(two), await take(two)]).toEqual([undefined, undefined, 'recipient']);
    await store.advance(hours(0.5));
    // The limit of another sender does not reset this one.
    await take(limit(1));
    expect(await take(two)).toBe('recipient');
    await store.advance(hours(0.5));
    expect([await take(two), await take(two), await take(two)]).toEqual([undefined, undefined, 'recipient']);
    await store.advance(hours(1));
    expect(await take(two)).toBeUndefined();
    await store.advance(hours(0.9));
    expect(await take(two)).toBeUndefined();
    await store.advance(hours(0.1));
    expect(await take(two)).toBeUndefined();
  });

  test('an idempotent request is started once; an abandoned one can be taken over, and an expired one starts again', async () => {
    const [requestId, other] = [randomId('req'), randomId('req')];
    const claim = (id = requestId) =>
      claimRequest(store.database, { requestId: id, keyId: 'k', bodyHash: 'b' });
    const answerOf = async (id: string) => (await findRequest(store.database, id))?.answer;
    expect([await claim(), await claim(), await claim(other)]).toEqual([true, false, true]);
    await store.advance(30_000);
    expect([await claim(), await claim()]).toEqual([true, false]);
    await storeAnswer(store.database, requestId, 'sealed');
    expect([await answerOf(requestId), await answerOf(other)]).toEqual(['sealed', null]);
    await releaseRequest(store.database, requestId);
    await store.advance(30_000);
    expect([await claim(), await answerOf(requestId)]).toEqual([false, 'sealed']);
    await store.advance(600_000);
    expect([await claim(), await answerOf(requestId)]).toEqual([true, null]);
    await releaseRequest(store.database, requestId);
    expect([await answerOf(requestId), await answerOf(other)]).toEqual([undefined, null]);
    expect(await claim()).toBe(true);
  });

  test('a request that changes nothing is claimed and answered at once, and only once', async () => {
    const [requestId, other] = [randomId('req'), randomId('req')];
    const claim = (id: string) => ({ requestId: id, keyId: 'k', bodyHash: 'b' });
    await claimRequest(store.database, claim(other));
    const answer = (sealed: string) => storeUnclaimedAnswer(store.database, claim(requestId), sealed);
    expect([await answer('first'), await answer('second')]).toEqual([true, false]);
    expect((await findRequest(store.database, requestId))?.answer).toBe('first');
    expect((await findRequest(store.database, other))?.answer).toBeNull();
  });

  test('an amount is added to its own sum, and only if the previous amount was read', async () => {
    const scope = { identityKey: ann.identityKey, action: 'transfer_money', bucket: 'EUR' };
    const others = [
      { ...scope, identityKey: eve.identityKey },
      { ...scope, action: 'pay_out' },
      { ...scope, bucket: 'USD' },
    ];
    const add = (to: typeof scope, amount: number, version: number) =>
      recordSpending(store.database, to, amount, version);
    const sum = (of: typeof scope, since = new Date(0)) => sumSpendings(store.database, of, since);
    for (const other of others) expect(await add(other, 100, 0)).toBe(true);
    expect([await add(scope, 1, 0), await add(scope, 2, 0), await add(scope, 4, 1)]).toEqual([
      true,
      false,
      true,
    ]);
    expect(await sum(scope)).toEqual({ total: 5, version: 2 });
    for (const other of others) expect(await sum(other)).toEqual({ total: 100, version: 1 });
    expect((await sum(scope, await store.inSeconds(1))).total).toBe(0);
  });

  test('the wait for a guess ends when the first of a day is a day old, and is one’s own', async () => {
    const guess = () => reserveAttempt(store.database, ann.identityKey);
    // Those of the day before do not count.
    for (let count = 0; count < 3; count++) await guess();
    await store.advance(hours(30));
    await guess();
    await store.advance(hours(1));
    for (let count = 0; count < 19; count++) await guess();
    const wait = ({ identityKey }: SessionRef) => secondsUntilAttempt(store.database, identityKey);
    expect([await guess(), await wait(eve)]).toEqual([undefined, 1]);
    expect(await wait(ann)).toBeGreaterThan(22 * 3600);
    expect(await wait(ann)).toBeLessThanOrEqual(23 * 3600);
  });

  test('a message waits for its own window', async () => {
    const wait = async (window: number) => {
      const limit: Limit = { name: 'recipient', key: randomId('key'), max: 1, window };
      await consumeSendLimits(store.database, [limit]);
      return (await consumeSendLimits(store.database, [limit]))?.wait ?? 0;
    };
    expect(await wait(60)).toBeLessThanOrEqual(60);
    expect(await wait(3600)).toBeGreaterThan(60);
  });
});
