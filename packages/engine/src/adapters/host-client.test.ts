import { createServer, type Server } from 'node:http';
import { createTestKit, enrollTotp, testOrigin, testServiceKey, type TestKit } from '@kairos-mfa/testkit';
import { jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHostClient, KairosUnavailable } from './host-client.ts';

const sessionSecret = 'a-session-secret-of-at-least-32-bytes';
const errors: unknown[] = [];
let kit: TestKit;
beforeAll(async () => {
  kit = await createTestKit();
});
afterAll(() => kit.close());

const client = (options: object = {}) =>
  createHostClient({
    origin: testOrigin,
    serviceKey: testServiceKey,
    sessionSecret,
    // SAFETY: the kit's fetch takes what ours gives it.
    fetch: ((input: string, init?: RequestInit) => kit.fetch(input, init)) as typeof fetch,
    log: { error: (...args) => void errors.push(args) },
    ...options,
  });

test('an assertion has the claims of the session, for four minutes, and none that the host did not give', async () => {
  const token = await client().signAssertion({
    identityId: 'nora',
    sessionId: 's-1',
    signedInAt: new Date('2026-01-02T03:04:05Z'),
    createdAt: new Date('2025-01-01T00:00:00Z'),
    email: 'nora@example.com',
    emailVerified: true,
    deviceId: 'laptop',
  });
  const { payload, protectedHeader } = await jwtVerify(token, new TextEncoder().encode(sessionSecret), {
    audience: 'kairos',
  });
  expect(protectedHeader).toEqual({ alg: 'HS256', typ: 'JWT' });
  const { iat, exp, ...claims } = payload;
  expect((exp ?? 0) - (iat ?? 0)).toBe(240);
  expect(claims).toEqual({
    aud: 'kairos',
    sub: 'nora',
    sid: 's-1',
    auth_time: 1767323045,
    amr: ['pwd'],
    device: { id: 'laptop' },
    traits: { email: 'nora@example.com', email_verified: true, created_at: '2025-01-01T00:00:00.000Z' },
  });
});

test('events and facts reach Kairos, and a failure neither throws nor stays unseen', async () => {
  expect(await client().putIdentity('ann', { createdAt: '2025-01-01T00:00:00Z' })).toBe(true);
  expect(await client().recordEvent({ identityId: 'ann', event: 'payment.completed' })).toBe(true);
  const explained = await kit.call(
    'service',
    'GET',
    '/admin/prompts/explain?identity=ann&moment=payment.completed',
  );
  expect(explained.body.reasons).toContain('moment:payment.completed');
  errors.length = 0;
  const down = async () => Promise.reject(new Error('down'));
  expect(await client({ fetch: down }).recordEvent({ identityId: 'ann', event: 'payment.completed' })).toBe(
    false,
  );
  expect(await client({ serviceKey: 'wrong' }).putIdentity('ann', {})).toBe(false);
  expect(errors).toHaveLength(2);
  expect(JSON.stringify(errors)).not.toContain(testServiceKey);
});

test('a session is complete only by an answer of Kairos, and an ended one is undefined', async () => {
  const session = { identityId: 'ben', sessionId: 's-1' };
  expect(await client().checkSession(session)).toMatchObject({ signIn: 'clear' });
  await enrollTotp(kit, session);
  expect(await client().checkSession({ identityId: 'ben', sessionId: 's-2' })).toMatchObject({
    signIn: 'challenge',
  });
  await client().endSessions(session);
  expect(await client().checkSession(session)).toBeUndefined();
  const answering = (body: object, status = 200) => ({ fetch: async () => Response.json(body, { status }) });
  await expect(client(answering({ ok: true })).checkSession(session)).rejects.toThrow(KairosUnavailable);
  await expect(client(answering({ code: 'unavailable' }, 503)).endSessions(session)).rejects.toThrow(
    '503 unavailable',
  );
});

test('a redirect is not followed, because the service key would go to another address', async () => {
  let redirected = 0;
  const server: Server = createServer((request, response) => {
    if (request.url === '/stolen') redirected += 1;
    response.writeHead(307, { location: '/stolen' }).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  const origin = `http://127.0.0.1:${address.port}`;
  await expect(client({ origin, fetch }).checkSession({ identityId: 'x', sessionId: 'y' })).rejects.toThrow(
    KairosUnavailable,
  );
  expect(redirected).toBe(0);
  server.closeAllConnections();
  server.close();
});

test('a missing secret is named when the client is created', () => {
  expect(() => createHostClient({ serviceKey: undefined, sessionSecret })).toThrow(
    'process.env.KAIROS_SERVICE_KEYS',
  );
  expect(() => createHostClient({ serviceKey: 'x', sessionSecret: '' })).toThrow(
    'process.env.KAIROS_SESSION_SECRET',
  );
});
