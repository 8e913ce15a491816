import { databaseKinds } from '@kairos-mfa/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { problem } from '../result.ts';
import { sha256 } from '../secrets/sha256.ts';
import { openTestStore, type TestStore } from '../store/store.fixtures.ts';
import { createRequestCounter, type RequestCounter } from './request-limits.ts';

const limits = { sessionPerMinute: 10, personPerMinute: 20, addressPerMinute: 20 };
const ann = { tenantId: 'default', identityId: 'ann', sessionId: 's1' };
const second = 1_000;

describe.each(databaseKinds)('the requests of a minute, on %s', (kind) => {
  let store: TestStore;
  let now: number;
  let counter: RequestCounter;
  /** What the counter has begun in the background; a test runs it when it wants to. */
  let sharing: (() => Promise<void>)[];
  const create = () =>
    createRequestCounter({ database: store.database, now: () => now }, limits, {
      start: (_failure, work) => void sharing.push(work),
      settled: () => Promise.resolve(),
    });
  beforeAll(async () => {
    store = await openTestStore(kind);
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    await store.database.deleteFrom('rate_limits').execute();
    now = 1_000_000;
    sharing = [];
    counter = create();
  });

  const share = async () => {
    const works = sharing.splice(0);
    for (const work of works) await work();
    return works.length;
  };
  const shared = async () => {
    const rows = await store.database.selectFrom('rate_limits').select(['key', 'hits']).execute();
    const hash = async (address: string) => `requests:${await sha256(`address:${address}`)}`;
    const names = new Map(
      await Promise.all(['a', 'b', 'c'].map(async (name) => [await hash(name), name] as const)),
    );
    return Object.fromEntries(rows.map(({ key, hits }) => [names.get(key) ?? key, hits]));
  };
  const ask = (address: string, times = 1, by = counter) => {
    const answers = Array.from({ length: times }, () => by.countAddress(address));
    return answers.filter((refusal) => refusal === undefined).length;
  };
  const refused = (retryAfter: number) => problem('rate_limited', { retryAfter });

  test('are refused beyond the limit with the seconds left, until the minute is over', () => {
    expect(ask('a', 21)).toBe(20);
    expect(counter.countAddress('a')).toEqual(refused(60));
    expect(ask('b')).toBe(1);
    now += 30 * second + 1;
    expect(counter.countAddress('a')).toEqual(refused(30));
    now += 30 * second - 2;
    expect(counter.countAddress('a')).toEqual(refused(1));
    now += 1;
    expect(ask('a', 21)).toBe(20);
  });

  test('are counted against the person, and against the session if they may change something', () => {
    const passed = (times: number, changes: boolean, session = ann) =>
      Array.from({ length: times }, () => counter.countSession(session, changes)).filter(
        (refusal) => !refusal,
      ).length;
    expect(passed(11, true)).toBe(10);
    expect(passed(5, false)).toBe(5);
    expect(passed(5, true, { ...ann, sessionId: 's2' })).toBe(4);
    expect(counter.countSession(ann, false)).toEqual(refused(60));
    expect(passed(1, true, { ...ann, tenantId: 'other' })).toBe(1);
    expect(passed(1, true, { ...ann, identityId: 'eve' })).toBe(1);
    expect(counter.limits).toBe(limits);
  });

  test('are shared from a tenth of their limit on, once a second, and each of them once', async () => {
    ask('a');
    expect(sharing).toEqual([]);
    ask('b');
    ask('a');
    expect(await share()).toBe(1);
    expect(await shared()).toEqual({ a: 2 });
    now += second - 1;
    ask('a', 2);
    expect(sharing).toEqual([]);
    now += 1;
    ask('a');
    expect(await share()).toBe(1);
    expect(await shared()).toEqual({ a: 5 });
    // Nothing new of this one: it is not sent again with another.
    await store.database.deleteFrom('rate_limits').execute();
    now += second;
    ask('c', 2);
    await share();
    expect(await shared()).toEqual({ c: 2 });
  });

  test('of other replicas count too, with those that came in while the counts were on their way', async () => {
    const replica = create();
    ask('a', 12);
    await share();
    ask('a', 2, replica);
    const underWay = share();
    ask('a', 1, replica);
    await underWay;
    // Fifteen were made: five are left here, and the first replica learns of it with its next request.
    expect(ask('a', 9, replica)).toBe(5);
    now += second;
    ask('a');
    await share();
    expect(ask('a', 9)).toBe(5);
    sharing = [];
    now += second;
    expect(ask('a', 1, replica)).toBe(0);
  });

  test('end with the minute that all replicas share', async () => {
    ask('a', 12);
    await share();
    await store.advance(40 * second);
    const replica = create();
    ask('a', 8, replica);
    await share();
    const refusal = replica.countAddress('a');
    expect(refusal?.code).toBe('rate_limited');
    expect(refusal?.details.retryAfter).toBeGreaterThan(10);
    expect(refusal?.details.retryAfter).toBeLessThanOrEqual(20);
  });

  test('are not shared twice at once, nor after their minute', async () => {
    ask('a', 2);
    ask('a');
    expect(sharing).toHaveLength(2);
    const [first, again] = sharing.splice(0);
    await Promise.all([first?.(), again?.()]);
    expect(await shared()).toEqual({ a: 3 });
    now += second;
    ask('a');
    const underWay = share();
    now += second;
    ask('a');
    expect(sharing).toEqual([]);
    await underWay;
    ask('b', 2);
    now += 60 * second;
    ask('c', 2);
    await share();
    expect(await shared()).toEqual({ a: 4, c: 2 });
  });

  test('are sent again a second after they could not be shared, and are limited meanwhile', async () => {
    ask('a', 2);
    await sql`alter table rate_limits rename to rate_limits_away`.execute(store.database);
    await expect(share()).rejects.toThrow('rate_limits');
    await sql`alter table rate_limits_away rename to rate_limits`.execute(store.database);
    expect(ask('a', 17)).toBe(17);
    expect(sharing).toEqual([]);
    now += second;
    expect(ask('a', 3)).toBe(1);
    await share();
    expect(await shared()).toEqual({ a: 20 });
  });

  test('of the address that was seen longest ago are forgotten beyond fifty thousand, also while they are shared', async () => {
    expect(ask('a', 21)).toBe(20);
    const underWay = share();
    for (let index = 0; index < 50_000; index += 1) ask(`other ${index}`);
    await underWay;
    expect(ask('a', 21)).toBe(20);
  });
});
