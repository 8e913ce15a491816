import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import {
  createTestKit,
  enrollTotp,
  stepUpWithTotp,
  testOrigin,
  testServiceKey,
  sessionHeaders,
  type TestKit,
} from '@kairos-mfa/testkit';
import express from 'express';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expressHandler, guardExpress } from './express.ts';
import { guardFetch } from './fetch.ts';
import type { GuardedAction } from './guard.ts';
import { guardHono, honoHandler } from './hono.ts';
import { nodeListener } from './node.ts';
import { createRemoteGuard } from './remote-guard.ts';

let kit: TestKit;
beforeAll(async () => {
  kit = await createTestKit();
});
afterAll(() => kit.close());

const session = { identityId: 'nora', sessionId: 's-1' };
const payout: GuardedAction = {
  ...session,
  action: 'transfer_money',
  resource: 'payee-1',
  context: { amount: 1200 },
};

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  // SAFETY: a TCP server that listens has an address of this kind.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('a guarded action', () => {
  test('is refused for a person without a factor, and the refusal says what to do', async () => {
    const outcome = await kit.engine.guard(payout);
    expect(outcome.ok).toBe(false);
    if (outcome.ok) return;
    expect(outcome.response.status).toBe(403);
    expect(await outcome.response.json()).toMatchObject({
      code: 'enrollment_required',
      stepUp: { action: 'transfer_money' },
    });
  });

  test('is done once per proof, in every framework', async () => {
    const totp = await enrollTotp(kit, session);
    const done: string[] = [];
    const hono = new Hono();
    hono.post(
      '/payouts',
      guardHono(kit.engine.guard, () => payout),
      (context) => {
        done.push('hono');
        return context.json({ paid: true });
      },
    );
    const plain = guardFetch(
      kit.engine.guard,
      async (request) => (await request.json(), payout),
      async (request) => {
        done.push(`fetch ${await request.text()}`);
        return Response.json({ paid: true });
      },
    );

    const refused = await hono.request('/payouts', { method: 'POST' });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('www-authenticate')).toContain('insufficient_user_authentication');

    await stepUpWithTotp(kit, session, totp, {
      action: 'transfer_money',
      resource: 'payee-1',
      context: { amount: 1200 },
    });
    expect((await hono.request('/payouts', { method: 'POST' })).status).toBe(200);
    const again = await plain(new Request('https://host.example/payouts', { method: 'POST', body: '{}' }));
    expect(again.status).toBe(401);
    expect(done).toEqual(['hono']);

    await stepUpWithTotp(kit, session, totp, {
      action: 'transfer_money',
      resource: 'payee-1',
      context: { amount: 1200 },
    });
    expect(
      (await plain(new Request('https://host.example/payouts', { method: 'POST', body: '{}' }))).status,
    ).toBe(200);
    expect(done).toEqual(['hono', 'fetch {}']);
  });

  test('that the policy does not define is refused', async () => {
    const outcome = await kit.engine.guard({ ...payout, action: 'launch_rocket' });
    expect(outcome.ok).toBe(false);
  });

  test('on a device without an earlier proof needs one, even below the threshold', async () => {
    const person = { identityId: 'traveller', sessionId: 's-1' };
    await enrollTotp(kit, { ...person, deviceId: 'laptop' });
    await kit.advance(1_000);
    const small = { ...payout, ...person, context: { amount: 10 } };
    expect((await kit.engine.guard({ ...small, from: { deviceId: 'laptop' } })).ok).toBe(true);
    expect((await kit.engine.guard({ ...small, from: { deviceId: 'elsewhere' } })).ok).toBe(false);
    expect((await kit.engine.guard({ ...small, from: { deviceId: '' } })).ok).toBe(false);
  });

  test('consumes its grant in the transaction of the host’s own copy of Kysely', async () => {
    const person = { identityId: 'two-copies', sessionId: 's-1' };
    const totp = await enrollTotp(kit, person);
    const { action, resource, context } = payout;
    await stepUpWithTotp(kit, person, totp, { action, resource, ...(context && { context }) });
    await kit.engine.database.transaction().execute(async (transaction) => {
      // A transaction of another copy of Kysely: it has every method, and is no instance of our classes.
      const foreign = new Proxy(transaction, {
        getPrototypeOf: () => Object.prototype,
        get(target, name) {
          const own: unknown = Reflect.get(target, name, target);
          return typeof own === 'function' ? own.bind(target) : own;
        },
      });
      expect((await kit.engine.guard({ ...payout, ...person }, { transaction: foreign })).ok).toBe(true);
    });
    expect((await kit.engine.guard({ ...payout, ...person })).ok).toBe(false);
  });

  test('below the threshold needs no proof', async () => {
    expect(await kit.engine.guard({ ...payout, context: { amount: 10 } })).toEqual({ ok: true, grant: null });
  });
});

describe('a guard over HTTP', () => {
  const remote = (send: typeof fetch) =>
    createRemoteGuard({ origin: testOrigin, serviceKey: testServiceKey, fetch: send });
  // SAFETY: the kit's fetch takes what ours gives it.
  const wire = ((input: string, init?: RequestInit) => kit.fetch(input, init)) as typeof fetch;

  test('returns the same as the guard in process', async () => {
    const stranger = { ...payout, identityId: 'somebody-else' };
    const [near, far] = [await kit.engine.guard(stranger), await remote(wire)(stranger)];
    if (near.ok || far.ok) throw new Error('both should refuse');
    expect(far.response.status).toBe(near.response.status);
    expect(await far.response.json()).toEqual(await near.response.json());
  });

  test('refuses when the server does not answer', async () => {
    const outcome = await remote(() => Promise.reject(new TypeError('down')))(payout);
    expect(!outcome.ok && outcome.response.status).toBe(503);
  });

  test('repeats a call whose response was lost, and the proof is not lost', async () => {
    const person = { identityId: 'unlucky', sessionId: 's-1' };
    const totp = await enrollTotp(kit, person);
    await stepUpWithTotp(kit, person, totp, {
      action: 'transfer_money',
      resource: 'payee-1',
      context: { amount: 1200 },
    });
    const keys: (string | null)[] = [];
    const flaky: typeof fetch = async (input, init) => {
      const answer = await wire(input, init);
      keys.push(new Headers(init?.headers).get('idempotency-key'));
      if (keys.length === 1) throw new TypeError('connection reset');
      return answer;
    };
    expect(await remote(flaky)({ ...payout, ...person })).toMatchObject({ ok: true, grant: {} });
    expect(keys[0]).toBeTruthy();
    expect(keys[1]).toBe(keys[0]);
    // A new call has a new idempotency key, and finds the grant consumed.
    expect((await remote(flaky)({ ...payout, ...person })).ok).toBe(false);
    expect(keys[2]).not.toBe(keys[0]);
  });

  test('never passes a refusal of the host’s own key to the browser', async () => {
    const said: unknown[][] = [];
    const wrongKey = createRemoteGuard({
      origin: testOrigin,
      serviceKey: 'x'.repeat(40),
      fetch: wire,
      log: { error: (...words) => void said.push(words) },
    });
    const outcome = await wrongKey(payout);
    expect(!outcome.ok && outcome.response.status).toBe(503);
    // Only the host's own log has the cause, and never the key.
    expect(said).toEqual([[expect.stringContaining('service key'), '401 unauthenticated']]);
  });

  test('gives the host the cause of a failed decision, and logs only the problem code', async () => {
    const said: unknown[][] = [];
    const told = (send: typeof fetch) =>
      createRemoteGuard({
        origin: testOrigin,
        serviceKey: testServiceKey,
        fetch: send,
        log: { error: (...words) => void said.push(words) },
      });
    await told(async () => new Response('<h1>nora@example.com</h1>', { status: 502 }))(payout);
    await told(wire)({ ...payout, action: 'no_such_action' });
    const down = new TypeError('down');
    await told(() => Promise.reject(down))(payout);
    // A refusal that the person can resolve is not logged as a failure.
    await told(wire)({ ...payout, identityId: 'somebody-else' });
    expect(said.map(([, cause]) => cause)).toEqual(['502 without a code', '400 unknown_action', down]);
  });
});

test('does not take a 200 with another body as permission', async () => {
  const healthy = createRemoteGuard({
    origin: testOrigin,
    serviceKey: testServiceKey,
    fetch: async () => Response.json({ status: 'ok' }),
  });
  expect((await healthy(payout)).ok).toBe(false);
});

describe('the engine mounted', () => {
  const headers = {
    ...sessionHeaders({ identityId: 'mounted', sessionId: 's-2' }),
    'content-type': 'application/json',
  };
  const decide = { method: 'POST', headers, body: JSON.stringify({ moment: 'payment.completed' }) };

  test('in Hono', async () => {
    const app = new Hono().all('/mfa/v1/*', honoHandler(kit.engine));
    expect((await app.request(`${testOrigin}/mfa/v1/prompts/decide`, decide)).status).toBe(200);
  });

  test('in Express, also behind a body parser that has read the stream', async () => {
    for (const parser of [undefined, express.json()]) {
      const app = express();
      if (parser) app.use(parser);
      app.use('/mfa/v1', expressHandler(kit.engine, { origin: testOrigin }));
      app.post(
        '/payouts',
        guardExpress(kit.engine.guard, () => ({ ...payout, sessionId: 's-none' })),
        (_, response) => {
          response.json({ paid: true });
        },
      );
      const server = createServer(app);
      const url = await listening(server);
      const answer = await fetch(`${url}/mfa/v1/prompts/decide`, decide);
      expect(await answer.json()).toMatchObject({ decision: 'hold' });
      expect((await fetch(`${url}/mfa/v1/state`, { headers })).status).toBe(200);
      expect((await fetch(`${url}/payouts`, { method: 'POST' })).status).toBe(401);
      server.close();
    }
  });

  test('in plain Node, with any Host header', async () => {
    const server = createServer(
      (incoming, outgoing) => void nodeListener(kit.engine, { origin: testOrigin })(incoming, outgoing),
    );
    const url = await listening(server);
    const answer = await fetch(`${url}/mfa/v1/prompts/decide`, decide);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    server.close();
  });

  test('in plain Node, a body that is too large is answered with 413, and its connection is closed', async () => {
    const listen = nodeListener(kit.engine, { origin: testOrigin });
    const server = createServer((incoming, outgoing) => void listen(incoming, outgoing));
    const url = new URL(await listening(server));
    const socket = connect(Number(url.port), url.hostname);
    const head = Object.entries({ ...headers, host: 'x', 'content-length': 300_000 });
    socket.write(
      `POST /mfa/v1/prompts/decide HTTP/1.1\r\n${head.map((line) => line.join(': ')).join('\r\n')}\r\n\r\n`,
    );
    socket.write(`{"moment":"${'x'.repeat(300_000 - 13)}"}`);
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    server.close();
    expect(answer).toMatch(/^HTTP\/1.1 413[^]*connection: close[^]*too_large/i);
  });

  test('in Express, a body with a duplicate key is refused where the parser keeps the raw body', async () => {
    const app = express();
    app.use(
      express.json({
        verify: (request, _response, raw) => {
          Object.assign(request, { rawBody: raw });
        },
      }),
    );
    app.use('/mfa/v1', expressHandler(kit.engine, { origin: testOrigin }));
    const server = createServer(app);
    const url = await listening(server);
    const body = '{"moment":"payment.completed","moment":"invite.sent"}';
    const answer = await fetch(`${url}/mfa/v1/prompts/decide`, { method: 'POST', headers, body });
    server.close();
    expect(answer.status).toBe(400);
  });

  test.each([
    'GET // HTTP/1.1',
    'TRACE / HTTP/1.1',
    'GET http://[ HTTP/1.1',
    'GET //x/mfa/v1/state HTTP/1.1',
  ])('in plain Node, %s gets a response and later requests still work', async (line) => {
    const failures: unknown[] = [];
    const listen = nodeListener(kit.engine, { origin: testOrigin });
    const server = createServer(
      (incoming, outgoing) =>
        void listen(incoming, outgoing).catch((error: unknown) => {
          failures.push(error);
          outgoing.end();
        }),
    );
    const url = new URL(await listening(server));
    const socket = connect(Number(url.port), url.hostname);
    socket.write(`${line}\r\nHost: x\r\nConnection: close\r\n\r\n`);
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    server.close();
    expect(failures).toEqual([]);
    expect(answer).toMatch(/^HTTP\/1.1 4\d\d/);
  });
});
