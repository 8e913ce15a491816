import { parseKeyRing } from '@kairos-mfa/engine';
import { databaseKinds, testKeyRing } from '@kairos-mfa/testkit';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EngineContext } from '../engine-context.ts';
import { ok, problem } from '../result.ts';
import { randomId } from '../secrets/random.ts';
import type { Callers } from '../sessions/session-context.ts';
import { claimRequest, findRequest } from '../store/idempotent-answers.ts';
import { openTestStore, type TestStore } from '../store/store.fixtures.ts';
import {
  claimedElsewhere,
  type IdempotentRequest,
  idempotentRequest,
  keyIsFree,
} from './idempotent-request.ts';
import { runOnce } from './run-once.ts';

type Run = Parameters<typeof runOnce>[3];
const outage = new Error('outage');

describe.each(databaseKinds)('a request with an idempotency key, on %s', (kind) => {
  let store: TestStore;
  let keys: EngineContext['keys'];
  let request: IdempotentRequest;
  beforeAll(async () => {
    store = await openTestStore(kind);
    keys = await parseKeyRing(testKeyRing);
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    request = await requestWith({ code: '1' });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const requestWith = (body: object, requestId = randomId('req')) =>
    idempotentRequest({ keys }, requestId, { identityKey: 'k', body });
  const stored = () => findRequest(store.database, request.claim.requestId);
  /** Runs the request; `earlier` is read as the handler reads it, unless another request came in between. */
  const run = async (
    work: Run,
    {
      route = 'verifyEnrollment',
      by = request,
      overlooked = false,
      found,
      now,
    }: {
      readonly route?: 'verifyEnrollment' | 'verifyChallenge';
      readonly by?: IdempotentRequest;
      readonly overlooked?: boolean;
      readonly found?: Awaited<ReturnType<typeof stored>>;
      readonly now?: Date | undefined;
    } = {},
  ) => {
    // SAFETY: keys and database of the engine, and the time of the caller, are all that is read.
    const engine = { database: store.database, keys } as unknown as EngineContext;
    const caller = { kind: 'service', now: now ?? (await store.inSeconds(0)) } as Callers['service'];
    const earlier = overlooked ? undefined : (found ?? (await stored()));
    return runOnce(engine, by, { route, caller, earlier }, work);
  };
  const give = (answer?: object): Run => vi.fn<Run>(async () => ok(answer));
  const never: Run = () => Promise.reject(new Error('This request has run before.'));

  test('runs once, and its response is repeated', async () => {
    expect(await run(give({ id: 1 }))).toEqual(ok({ id: 1 }));
    expect(await run(never)).toEqual(ok({ id: 1 }));
    expect(await run(never, { overlooked: true })).toEqual(ok({ id: 1 }));
  });

  test('is repeated without a body where it has none, and as its handler has stored it', async () => {
    expect(await run(give())).toEqual(ok(undefined));
    expect(await run(never)).toEqual(ok(undefined));
    request = await requestWith({});
    const remembered: Run = async ({ remember }) => {
      await remember(store.database, { id: 1 });
      return ok({ id: 2 });
    };
    expect(await run(remembered)).toEqual(ok({ id: 2 }));
    expect(await run(never)).toEqual(ok({ id: 1 }));
  });

  test('is a conflict with another body, also while the first one runs', async () => {
    const other = await requestWith({ code: '2' }, request.claim.requestId);
    const running: Run = async () => {
      expect(await run(never, { by: other })).toEqual(problem('idempotency_conflict'));
      return ok({ id: 1 });
    };
    expect((await run(running)).ok).toBe(true);
    const conflict = await run(never, { by: other });
    expect(conflict).toEqual(problem('idempotency_conflict'));
    expect(conflict).not.toBe(keyIsFree);
  });

  test.each([
    ['refused', async () => problem('invalid_code')],
    ['interrupted by a failure', () => Promise.reject(outage)],
  ] satisfies [string, Run][])('frees its key when it is %s', async (_name, work) => {
    await run(work).catch((error: unknown) => expect(error).toBe(outage));
    expect(await stored()).toBeUndefined();
    expect(await run(give({ id: 1 }))).toEqual(ok({ id: 1 }));
  });

  test('keeps the response that was stored before a failure', async () => {
    const committed: Run = async ({ remember }) => {
      await remember(store.database, { id: 1 });
      throw outage;
    };
    await expect(run(committed)).rejects.toBe(outage);
    expect(await run(never)).toEqual(ok({ id: 1 }));
  });

  test('that runs elsewhere is waited for, and is to be run here if it was refused there', async () => {
    await claimRequest(store.database, request.claim);
    const waiting = run(never);
    await request.remember(store.database, { id: 1 });
    expect(await waiting).toEqual(ok({ id: 1 }));
    request = await requestWith({});
    const refusedThere: Run = async () => {
      await store.database.deleteFrom('idempotent_answers').execute();
      return claimedElsewhere;
    };
    expect(await run(refusedThere, { route: 'verifyChallenge' })).toBe(keyIsFree);
  });

  test('is taken over half a minute after its server died', async () => {
    await claimRequest(store.database, request.claim);
    await store.advance(30_000);
    expect(await run(give({ id: 1 }))).toEqual(ok({ id: 1 }));
  });

  // With PGlite alone: the driver of PostgreSQL has timers of its own.
  test.runIf(kind === 'pglite')('is to be repeated later if it runs elsewhere for too long', async () => {
    await claimRequest(store.database, request.claim);
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const results: unknown[] = [];
    const waiting = run(never)
      .catch((error: unknown) => error)
      .then((result) => results.push(result));
    while (results.length === 0) {
      await vi.advanceTimersToNextTimerAsync();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await waiting;
    expect(results).toEqual([problem('unavailable', { retryAfter: 1 })]);
  });

  describe('that its handler claims with its first write', () => {
    const route = 'verifyChallenge';

    test('is neither claimed nor stored here', async () => {
      const answered: Run = async ({ claim }) => {
        expect(await stored()).toBeUndefined();
        await claimRequest(store.database, claim);
        return ok({ id: 1 });
      };
      expect(await run(answered, { route })).toEqual(ok({ id: 1 }));
      expect(await stored()).toMatchObject({ answer: null });
    });

    test('is not run again while it runs elsewhere, nor once it was answered, however long ago', async () => {
      await claimRequest(store.database, request.claim);
      const found = await stored();
      await request.remember(store.database, { id: 1 });
      expect(await run(never, { route, found })).toEqual(ok({ id: 1 }));
      await store.advance(60_000);
      expect(await run(never, { route })).toEqual(ok({ id: 1 }));
    });

    test('is run again from the moment that its claim has expired', async () => {
      await claimRequest(store.database, request.claim);
      const now = (await stored())?.running_until;
      expect(await run(give({ id: 2 }), { route, now })).toEqual(ok({ id: 2 }));
    });

    test('is repeated if it runs elsewhere, or was answered meanwhile', async () => {
      await claimRequest(store.database, request.claim);
      await request.remember(store.database, { id: 1 });
      expect(await run(async () => claimedElsewhere, { route, overlooked: true })).toEqual(ok({ id: 1 }));
    });

    test('frees its key after a failure if it has claimed it, and never that of another', async () => {
      const failing =
        (claims: boolean): Run =>
        async ({ claim, markClaimed }) => {
          await claimRequest(store.database, claim);
          if (claims) markClaimed();
          throw outage;
        };
      await expect(run(failing(false), { route })).rejects.toBe(outage);
      expect(await stored()).toMatchObject({ answer: null });
      await store.advance(30_000);
      await expect(run(failing(true), { route })).rejects.toBe(outage);
      expect(await stored()).toBeUndefined();
    });

    test('leaves the claim that another request made after it gave up its own', async () => {
      const givingUp: Run = async ({ claim, markClaimed, release }) => {
        await claimRequest(store.database, claim);
        markClaimed();
        await release();
        expect(await claimRequest(store.database, claim)).toBe(true);
        throw outage;
      };
      await expect(run(givingUp, { route })).rejects.toBe(outage);
      expect(await stored()).toMatchObject({ answer: null });
    });
  });
});
