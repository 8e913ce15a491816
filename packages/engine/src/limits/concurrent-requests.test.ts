import { createTestDatabase, createTestKit, sessionHeaders, testOrigin } from '@kairos-mfa/testkit';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { untilWaiting } from '../store/store.fixtures.ts';
import { limitConcurrentRequests } from './concurrent-requests.ts';

const session = { identityId: 'ann', sessionId: 's1' };

test('a request beyond the limit is refused at once with a time to retry, and nothing is done for it', async () => {
  const db = await createTestDatabase('postgres');
  const kit = await createTestKit({ db, config: { maxConcurrentRequests: 2 } });
  const state = () => kit.call(session, 'GET', '/state');
  expect((await state()).status).toBe(200);
  let first: Promise<{ status: number }>[] = [];
  await db.database.transaction().execute(async (trx) => {
    await sql`lock table identities in access exclusive mode`.execute(trx);
    first = [state(), state()];
    // Both have passed the limit before the third comes.
    await untilWaiting(db.database, 2);
    const refused = await state();
    expect([refused.status, refused.body.code, refused.headers.get('retry-after')]).toEqual([
      503,
      'unavailable',
      '1',
    ]);
  });
  expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200]);
  expect((await state()).status).toBe(200);
  await kit.close();
});

test('a slow request body does not count towards the limit', async () => {
  const kit = await createTestKit({ config: { maxConcurrentRequests: 1 } });
  const body = new TransformStream<Uint8Array, Uint8Array>();
  const init = {
    method: 'POST',
    headers: { ...sessionHeaders(session), 'content-type': 'application/json' },
    body: body.readable,
    // Node requires `duplex`, and the browser's types do not have it.
    duplex: 'half',
  };
  const slow = kit.fetch(`${testOrigin}/mfa/v1/challenges`, init);
  expect((await kit.call(session, 'GET', '/state')).status).toBe(200);
  await body.writable.close();
  expect((await slow).status).toBe(400);
  await kit.close();
});

test('a request is also refused when the limit is reached while its body is read', async () => {
  const places = limitConcurrentRequests(1);
  const { promise, resolve } = Promise.withResolvers<{ ok: true; value: undefined }>();
  const first = places.run(() => promise);
  expect(await places.run(async () => ({ ok: true, value: undefined }))).toMatchObject({
    ok: false,
    code: 'unavailable',
  });
  resolve({ ok: true, value: undefined });
  expect((await first).ok).toBe(true);
  expect((await places.run(async () => ({ ok: true, value: undefined }))).ok).toBe(true);
});
