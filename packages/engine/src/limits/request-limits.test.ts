import { databaseKinds } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SessionRef } from '../store/sessions.ts';
import { openTestStore, type TestStore } from '../store/store.fixtures.ts';
import { limitProofs } from './request-limits.ts';

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
    const give = (session: SessionRef, type = 'passkey') => limitProofs(store.database, session, type);
    const answers = [];
    for (let given = 0; given <= perMinute; given += 1) answers.push(await give(ann));
    const refusal = answers.pop();
    expect(answers).toEqual(Array.from({ length: perMinute }, () => undefined));
    expect(refusal?.code).toBe('rate_limited');
    expect(refusal?.details.retryAfter).toBeGreaterThan(0);
    expect(refusal?.details.retryAfter).toBeLessThanOrEqual(60);
    expect(await give(ann, 'recovery_code')).toBeUndefined();
    expect(await give(await store.newSession(ann))).toBeUndefined();
    await store.advance(61_000);
    expect(await give(ann)).toBeUndefined();
  });
});
