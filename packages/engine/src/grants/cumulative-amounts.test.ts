import { parseKeyRing } from '@kairos-mfa/engine';
import { databaseKinds, testKeyRing } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EngineContext } from '../engine-context.ts';
import { idempotentRequest } from '../idempotency/idempotent-request.ts';
import { compilePolicy } from '../policy/compile-policy.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { randomId } from '../secrets/random.ts';
import { claimRequest, findRequest, releaseRequest } from '../store/idempotent-answers.ts';
import type { SessionRef } from '../store/sessions.ts';
import { sumSpendings } from '../store/spendings.ts';
import { openTestStore, type TestStore } from '../store/store.fixtures.ts';
import { spendingFor, spendWithinLimit } from './cumulative-amounts.ts';

const { ruleFor } = compilePolicy(defaultPolicy, 1);
const limit = 1000;

/** The amount that a transfer with this context adds to a sum. */
const added = (context: Record<string, string | number>, action = 'transfer_money') => {
  const rule = ruleFor(action);
  if (!rule) throw new Error('No such rule.');
  return spendingFor('idn', { action, resource: 'p1', context }, rule);
};

describe('an amount is added', () => {
  test('to the sum of its person, action and currency, however the currency is spelt', () => {
    expect(added({ amount: 10, currency: 'eur ' })).toEqual({
      identityKey: 'idn',
      action: 'transfer_money',
      bucket: JSON.stringify(['EUR']),
      fact: 'amount',
      amount: 10,
      within: 'PT24H',
    });
    expect(added({ amount: 10 })?.bucket).toBe(JSON.stringify(['']));
    expect(added({ amount: 10, currency: 'USD' })?.bucket).toBe(JSON.stringify(['USD']));
  });

  test('only where the rule adds amounts up, and if it is a number', () => {
    expect(added({ amount: 10 }, 'export_data')).toBeUndefined();
    expect([added({}), added({ amount: '10' })]).toEqual([undefined, undefined]);
  });
});

describe.each(databaseKinds)('an amount without a proof, on %s', (kind) => {
  let store: TestStore;
  let keys: EngineContext['keys'];
  let ann: SessionRef;
  beforeAll(async () => {
    store = await openTestStore(kind);
    keys = await parseKeyRing(testKeyRing);
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    ann = await store.newPerson();
  });

  const spending = (amount: number) => {
    const of = added({ amount, currency: 'EUR' });
    if (!of) throw new Error('Nothing to add.');
    return { ...of, identityKey: ann.identityKey };
  };
  const requestOnce = async () => {
    const request = await idempotentRequest({ keys }, randomId('req'), { identityKey: 'k', body: {} });
    const claims: string[] = [];
    return {
      ...request,
      claims,
      markClaimed: () => void claims.push(request.claim.requestId),
      release: () => releaseRequest(store.database, request.claim.requestId),
    };
  };
  const spend = async (amount: number, once?: Awaited<ReturnType<typeof requestOnce>>) =>
    spendWithinLimit(store.database, spending(amount), {
      demands: ({ amount: sum = 0 }) => sum > limit,
      now: await store.inSeconds(0),
      once,
    });
  const total = async () =>
    (await sumSpendings(store.database, spending(0), await store.inSeconds(-86_400))).total;
  const isFree = async ({ claim }: Awaited<ReturnType<typeof requestOnce>>) =>
    (await findRequest(store.database, claim.requestId)) === undefined;

  test('is allowed and added while the whole sum is, within a day', async () => {
    expect([await spend(600), await spend(401), await spend(400)]).toEqual([
      'allowed',
      'needs_proof',
      'allowed',
    ]);
    expect(await total()).toBe(1000);
    await store.advance(86_400_000);
    expect([await spend(1001), await spend(1000)]).toEqual(['needs_proof', 'allowed']);
  });

  test('of a repeated request is added once: the request is claimed before', async () => {
    const once = await requestOnce();
    expect(await spend(100, once)).toBe('allowed');
    expect(once.claims).toEqual([once.claim.requestId]);
    expect(await spend(100, once)).toBe('claimed');
    expect(once.claims).toHaveLength(1);
    expect(await total()).toBe(100);
  });

  test('that needs a proof claims no request, and frees none that runs elsewhere', async () => {
    const once = await requestOnce();
    expect(await spend(limit + 1, once)).toBe('needs_proof');
    expect([once.claims, await isFree(once)]).toEqual([[], true]);
    await claimRequest(store.database, once.claim);
    expect(await spend(limit + 1, once)).toBe('needs_proof');
    expect(await isFree(once)).toBe(false);
  });

  test('is never allowed beyond the limit by two at once, and the request that needs a proof is freed', async () => {
    const [one, two] = [await requestOnce(), await requestOnce()];
    const outcomes = await Promise.all([spend(600, one), spend(600, two)]);
    expect(outcomes.toSorted()).toEqual(['allowed', 'needs_proof']);
    expect(await total()).toBe(600);
    const lost = outcomes[0] === 'allowed' ? two : one;
    expect([await isFree(one), await isFree(two)]).toEqual([lost === one, lost === two]);
  });

  test('is added once by each of many at once, all within the limit', async () => {
    const requests = await Promise.all(Array.from({ length: 6 }, requestOnce));
    const outcomes = await Promise.all(requests.map((once) => spend(100, once)));
    expect(outcomes).toEqual(Array(6).fill('allowed'));
    expect(requests.map(({ claims }) => claims.length)).toEqual(Array(6).fill(1));
    expect(await total()).toBe(600);
  });
});
