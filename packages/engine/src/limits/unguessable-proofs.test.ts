import { databaseKinds } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AttemptOutcome, countAttempt } from '../store/attempts.ts';
import type { SessionRef } from '../store/sessions.ts';
import { openTestStore, type TestStore } from '../store/store.fixtures.ts';

const perMinute = 30;

describe.each(databaseKinds)('proofs that cannot be guessed, on %s', (kind) => {
  let store: TestStore;
  let ann: SessionRef;
  beforeAll(async () => {
    store = await openTestStore(kind);
    ann = await store.newPerson();
  });
  afterAll(() => store.close());

  test('are limited to thirty a minute by session and type, and the refusal tells when to try again', async () => {
    const give = async (session: SessionRef, factorType = 'passkey'): Promise<AttemptOutcome> =>
      countAttempt(store.database, {
        ...session,
        challengeId: await store.openChallenge(session),
        factorId: factorType,
        factorType,
        guessable: false,
        claim: undefined,
      });
    const statuses = [];
    for (let given = 0; given < perMinute; given += 1) statuses.push((await give(ann)).status);
    expect(statuses).toEqual(Array.from({ length: perMinute }, () => 'counted'));
    await store.advance(5_000);
    const refusal = await give(ann);
    expect(refusal.status).toBe('rate_limited');
    expect(refusal.retryAfter).toBeGreaterThan(0);
    expect(refusal.retryAfter).toBeLessThanOrEqual(55);
    expect((await give(ann, 'recovery_code')).status).toBe('counted');
    expect((await give(await store.newSession(ann))).status).toBe('counted');
    expect((await give(await store.newPerson())).status).toBe('counted');
    await store.advance(55_000);
    expect((await give(ann)).status).toBe('counted');
  });
});
