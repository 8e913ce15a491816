import { createTestKit, databaseKinds } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sumDecisions } from '../store/decision-days.ts';
import { openTestStore, type TestStore } from '../store/store.fixtures.ts';
import { type CountedDecision, createDecisionCounter, type DecisionCounter } from './decision-counter.ts';

const second = 1_000;
const day = 86_400_000;
const at = new Date('2026-06-01T23:00:00Z');
const since = new Date('2026-06-01T00:00:00Z');

describe.each(databaseKinds)('decisions that are counted in memory, on %s', (kind) => {
  let store: TestStore;
  let now: number;
  let counter: DecisionCounter;
  /** What the counter has begun in the background; a test runs it when it wants to. */
  let begun: (() => Promise<void>)[];
  beforeAll(async () => {
    store = await openTestStore(kind);
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    await store.database.deleteFrom('decision_days').execute();
    now = 1_000_000;
    begun = [];
    counter = createCounter();
  });

  const createCounter = () =>
    createDecisionCounter(
      { database: store.database, now: () => now },
      { start: (_failure, work) => void begun.push(work), settled: () => Promise.resolve() },
    );
  const count = (changes: Partial<CountedDecision> = {}, by = counter) =>
    by.count({
      tenantId: 'default',
      moment: 'invite.sent',
      decision: 'hold',
      suppressedBy: ['week_cap', 'cool_down'],
      now: at,
      ...changes,
    });
  const sums = async (from = since, tenantId = 'default') =>
    (await sumDecisions(store.database, tenantId, from)).map(
      ({ moment, cause, decisions }) => `${moment} ${cause} ${decisions}`,
    );

  test('are written once a minute, and not before', async () => {
    count();
    count();
    count({ decision: 'show', suppressedBy: [] });
    now += 59 * second;
    await counter.flushIfDue();
    expect(await sums()).toEqual([]);
    now += second;
    await counter.flushIfDue();
    const expected = [
      'invite.sent cool_down 2',
      'invite.sent held 2',
      'invite.sent shown 1',
      'invite.sent week_cap 2',
    ];
    expect(await sums()).toEqual(expected);
    const until = (end: string) => sumDecisions(store.database, 'default', since, new Date(end));
    expect(await until('2026-06-01T00:00:00Z')).toEqual([]);
    expect(await until('2026-06-02T00:00:00Z')).toHaveLength(expected.length);
    now += 61 * second;
    await counter.flushIfDue();
    expect(await sums()).toEqual(expected);
  });

  test('are written with a request where no background job runs', async () => {
    now += 89 * second;
    count();
    expect(begun).toHaveLength(0);
    now += second;
    count();
    await Promise.all(begun.map((work) => work()));
    expect(await sums()).toContain('invite.sent held 2');
  });

  test('of several replicas add up', async () => {
    const other = createCounter();
    count();
    count({}, other);
    now += 60 * second;
    await Promise.all([counter.flushIfDue(), other.flushIfDue()]);
    expect(await sums()).toContain('invite.sent held 2');
  });

  test('are kept by tenant, day and moment, and summed from a day on', async () => {
    count();
    count({ tenantId: 'other' });
    count({ now: new Date(at.getTime() + day) });
    count({ moment: undefined, suppressedBy: ['unknown_moment'] });
    now += 60 * second;
    await counter.flushIfDue();
    expect(await sums()).toEqual([
      ' held 1',
      ' unknown_moment 1',
      'invite.sent cool_down 2',
      'invite.sent held 2',
      'invite.sent week_cap 2',
    ]);
    expect(await sums(new Date(since.getTime() + day + 5 * second))).toContain('invite.sent held 1');
    expect(await sums(new Date(since.getTime() + 2 * day))).toEqual([]);
    expect(await sums(since, 'other')).toContain('invite.sent held 1');
  });
});

const statements: string[] = [];
const onStatement = (text: string) => {
  if (!text.includes('kairos.clock_offset')) statements.push(text);
};

describeEngine('the count of prompts that were held back', { onStatement }, ({ kit }) => {
  test('names each moment with its causes, and costs a decision no statement', async () => {
    const ann = { identityId: 'ann', sessionId: 's1', authTime: kit.now().toISOString() };
    const decide = (moment: string) => kit.call(ann, 'POST', '/prompts/decide', { moment });
    await decide('payment.completed');
    await decide('payment.completed');
    statements.length = 0;
    await decide('constructor_of.nothing');
    expect(statements).toHaveLength(1);
    const read = async (query = '') =>
      (await kit.call('service', 'GET', `/admin/insights/holds${query}`)).body;
    expect(await read()).toEqual({ moments: [] });
    await kit.advance(61 * second);
    await kit.engine.tick();
    const { moments } = await read();
    expect(moments).toMatchObject([
      { moment: null, shown: 0, held: 1, suppressedBy: { unknown_moment: 1 } },
      { moment: 'payment.completed', shown: 0, held: 2, suppressedBy: { moment_not_fresh: 2 } },
    ]);
    expect((await read('?tenantId=other')).moments).toEqual([]);
    const tomorrow = new Date(kit.now().getTime() + 2 * day).toISOString();
    expect((await read(`?since=${tomorrow}`)).moments).toEqual([]);
  });
});

test('the count survives a database that was away for a while', async () => {
  let isDown = false;
  const kit = await createTestKit({});
  const { database } = kit.db;
  const away = new Proxy(database, {
    get(target, name) {
      if (isDown) throw new Error('The database is away.');
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
  let now = 0;
  const counter = createDecisionCounter(
    { database: away, now: () => now },
    { start: () => undefined, settled: () => Promise.resolve() },
  );
  const hold = {
    tenantId: 'default',
    moment: 'invite.sent',
    decision: 'hold',
    suppressedBy: [],
    now: at,
  } as const;
  counter.count(hold);
  now += 60 * second;
  isDown = true;
  await expect(counter.flushIfDue()).rejects.toThrow('away');
  isDown = false;
  counter.count(hold);
  now += 60 * second;
  await counter.flushIfDue();
  expect(await sumDecisions(database, 'default', since)).toEqual([
    { moment: 'invite.sent', cause: 'held', decisions: 2 },
  ]);
  await kit.close();
});
