import { parseKeyRing } from '@kairos-mfa/engine';
import { testKeyRing } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EngineContext } from '../engine-context.ts';
import { randomId } from '../secrets/random.ts';
import type { Service } from '../sessions/session-context.ts';
import { claimRequest, findRequest } from '../store/idempotent-answers.ts';
import { openTestStore, type TestStore } from '../store/store.fixtures.ts';
import { idempotentRequest, type IdempotentRequest, type RunningRequest } from './idempotent-request.ts';
import { runOnce } from './run-once.ts';

let store: TestStore;
let engine: EngineContext;
let request: IdempotentRequest;

beforeAll(async () => {
  store = await openTestStore('pglite');
  const keys = await parseKeyRing(testKeyRing);
  // SAFETY: these are the parts of an engine that idempotency uses.
  engine = { database: store.database, keys } as EngineContext;
  request = await idempotentRequest(engine, randomId('request'), { identityKey: '', body: {} });
});
afterAll(() => store.close());

const run = (work: (once: RunningRequest) => Promise<never>) => {
  const caller: Service = { kind: 'service', now: new Date() };
  return runOnce(engine, request, { route: 'consumeGrant', caller, earlier: undefined }, work);
};
const claim = () => claimRequest(store.database, request.claim);
const isClaimed = async () => (await findRequest(store.database, request.claim.requestId)) !== undefined;

test('a request that fails releases its claim, but not the claim of the one that came after it gave up its own', async () => {
  const failing = run(async (once) => {
    expect(await claim()).toBe(true);
    once.markClaimed();
    throw new Error('The database is away.');
  });
  await expect(failing).rejects.toThrow('away');
  expect(await isClaimed()).toBe(false);

  const givingUp = run(async (once) => {
    expect(await claim()).toBe(true);
    once.markClaimed();
    await once.release();
    // Another request with the same key.
    expect(await claim()).toBe(true);
    throw new Error('The database is away.');
  });
  await expect(givingUp).rejects.toThrow('away');
  expect(await isClaimed()).toBe(true);
});
