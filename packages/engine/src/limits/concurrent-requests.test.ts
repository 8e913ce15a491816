import { createTestDatabase, createTestKit, sessionHeaders, testOrigin } from '@kairos-mfa/testkit';
import { expect, test } from 'vitest';
import { limitConcurrentRequests } from './concurrent-requests.ts';

const session = { identityId: 'ann', sessionId: 's1' };

test('a request beyond the limit is refused at once with a time to retry, and nothing is done for it', async () => {
  const { promise: mayGoOn, resolve: release } = Promise.withResolvers<void>();
  let asked = 0;
  const kit = await createTestKit({
    config: { maxConcurrentRequests: 2 },
    ports: {
      async resolveSession() {
        asked += 1;
        await mayGoOn;
        return { ...session, authTime: kit.now(), amr: ['pwd'], roles: [], traits: {}, via: 'bearer' };
      },
    },
  });
  const state = () => kit.call(session, 'GET', '/state');
  const first = [state(), state()];
  await expect.poll(() => asked).toBe(2);
  const refused = await state();
  expect([refused.status, refused.body.code, refused.headers.get('retry-after')]).toEqual([
    503,
    'unavailable',
    '1',
  ]);
  expect(asked).toBe(2);
  release();
  expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200]);
  expect((await state()).status).toBe(200);
  await kit.close();
});

test('a request that waits for the limit of its address counts, and a refused one is counted nowhere', async () => {
  const db = await createTestDatabase('postgres');
  const kit = await createTestKit({ db, config: { maxConcurrentRequests: 1 } });
  const from = { clientAddress: '192.0.2.1' };
  const ask = () =>
    kit.engine.handler(new Request(`${testOrigin}/mfa/v1/state`, { headers: sessionHeaders(session) }), from);
  const hits = async () =>
    (await db.database.selectFrom('rate_limits').select('hits').executeTakeFirst())?.hits;
  expect((await ask()).status).toBe(200);
  const before = await hits();
  let waiting = Promise.resolve(new Response());
  await db.database.transaction().execute(async (trx) => {
    await trx.selectFrom('rate_limits').selectAll().forUpdate().execute();
    waiting = ask();
    expect((await ask()).status).toBe(503);
  });
  expect((await waiting).status).toBe(200);
  expect(await hits()).toBe(Number(before) + 1);
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
