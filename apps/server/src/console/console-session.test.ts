import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { createKairosServer, type KairosServer, type KairosServerConfig } from '../create-server.ts';

const origin = 'http://localhost:4600';
const key = 'a-service-key-of-at-least-32-characters';
const settings = {
  KAIROS_SESSION_SECRET: 'a-session-secret-of-at-least-32-bytes',
  KAIROS_ENCRYPTION_KEYS: `k1:${btoa('k'.repeat(32))}`,
  KAIROS_SERVICE_KEYS: key,
  KAIROS_ORIGINS: 'https://app.example.com',
};
const folders: string[] = [];
const servers: KairosServer[] = [];

/** A server as `serve` configures it. */
async function start(
  env: Record<string, string> = {},
  changes: Partial<KairosServerConfig> = {},
): Promise<KairosServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kairos-console-'));
  folders.push(dataDir);
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const server = await createKairosServer({
    ...readConfig({ ...settings, ...env }),
    dataDir,
    log,
    ...changes,
  });
  servers.push(server);
  return server;
}

let local: KairosServer;
beforeAll(async () => {
  local = await start();
});
afterAll(async () => {
  for (const server of servers) await server.close();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const here = { remoteAddress: '127.0.0.1' };

function making(): Request {
  return new Request(`${origin}/mfa/v1/console-links`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: '{"role":"kairos:product"}',
  });
}

async function newToken(server: KairosServer): Promise<string> {
  return (await (await server.fetch(making(), here)).json()).token;
}

function opening(token: string, headers: Record<string, string> = {}, at = origin): Request {
  return new Request(`${at}/console/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: at, ...headers },
    body: JSON.stringify({ token }),
  });
}

/** The cookie that a browser sends after a response. */
function cookieOf(response: Response): string {
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

test('a link opens the console in the browser that sends its token, with a cookie that no script and no other site can use', async () => {
  const token = await newToken(local);
  const opened = await local.fetch(opening(token), here);
  const attributes = opened.headers.get('set-cookie')?.split('; ').slice(1);
  expect([opened.status, attributes]).toEqual([
    200,
    ['Path=/', 'HttpOnly', 'SameSite=Strict', 'Max-Age=3600'],
  ]);
  const answer = await opened.json();
  expect(answer).toEqual({ role: 'kairos:product', endsAt: expect.any(String) });

  const cookie = cookieOf(opened);
  const get = (path: string, sent: string) =>
    local.fetch(new Request(`${origin}${path}`, { headers: { cookie: sent } }), here);
  expect((await get('/mfa/v1/admin/copy', cookie)).status).toBe(200);
  expect(await (await get('/console/session', cookie)).json()).toEqual(answer);
  for (const path of ['/mfa/v1/admin/copy', '/console/session'])
    expect((await get(path, `kairos_console=${token}`)).status).toBe(401);

  const again = await local.fetch(opening(token), here);
  expect([again.status, again.headers.get('set-cookie')]).toEqual([410, null]);

  const closing = new Request(`${origin}/console/session`, { method: 'DELETE', headers: { origin, cookie } });
  expect((await local.fetch(closing, here)).status).toBe(204);
  expect((await get('/mfa/v1/admin/copy', cookie)).status).toBe(401);
});

test.each([
  ['another address', {}, origin, '10.0.0.7'],
  ['a proxy on this machine', { 'x-forwarded-for': '203.0.113.9' }, origin, '127.0.0.1'],
  ['a proxy that names itself otherwise', { forwarded: 'for=203.0.113.9' }, origin, '127.0.0.1'],
  ['a name that was rebound to this machine', {}, 'http://evil.test:4600', '127.0.0.1'],
])('%s opens no link, and does not use it up', async (_name, headers, at, remoteAddress) => {
  const token = await newToken(local);
  const refused = await local.fetch(opening(token, headers, at), { remoteAddress });
  expect(refused.status).toBe(404);
  expect((await refused.json()).detail).toContain('KAIROS_CONSOLE_LINKS=anywhere');
  expect((await local.fetch(opening(token), here)).status).toBe(200);
});

test('the cookie of a link is worth nothing to a page that was rebound to this machine, nor through a proxy', async () => {
  const cookie = cookieOf(await local.fetch(opening(await newToken(local)), here));
  const status = async (at: string, headers: Record<string, string> = {}) =>
    (await local.fetch(new Request(`${at}/mfa/v1/admin/copy`, { headers: { cookie, ...headers } }), here))
      .status;
  expect(await status('http://evil.test:4600')).toBe(401);
  expect(await status(origin, { 'x-forwarded-for': '203.0.113.9' })).toBe(401);
  expect(await status(origin)).toBe(200);
});

test('another site, a form and a preview of the link open nothing', async () => {
  const token = await newToken(local);
  const status = async (request: Request) => (await local.fetch(request, here)).status;
  expect(await status(opening(token, { origin: 'https://evil.test' }))).toBe(403);
  expect(await status(opening(token, { origin: 'null' }))).toBe(403);
  const withoutOrigin = { method: 'POST', body: JSON.stringify({ token }) };
  const json = { 'content-type': 'application/json' };
  expect(await status(new Request(`${origin}/console/session`, { ...withoutOrigin, headers: json }))).toBe(
    403,
  );
  expect(await status(opening(token, { 'content-type': 'text/plain' }))).toBe(415);
  expect(await status(new Request(`${origin}/console/session?token=${token}`))).toBe(401);
  expect(await status(opening('x'.repeat(200)))).toBe(400);
  expect(await status(opening('x'.repeat(5000)))).toBe(400);
  expect(await status(opening(token))).toBe(200);
});

test.each([
  ['KAIROS_CONSOLE_TOKEN_URL', 'https://app.example.com/kairos-token'],
  ['KAIROS_CONSOLE_LINKS', 'off'],
])('with %s=%s there are no links, and every answer says why', async (name, value) => {
  const server = await start({ KAIROS_CONSOLE_LINKS: 'anywhere', [name]: value });
  for (const request of [opening('any'), new Request(`${origin}/console/session`), making()]) {
    const refused = await server.fetch(request, here);
    const { code, detail } = await refused.json();
    expect([refused.status, code, detail]).toEqual([404, 'not_found', expect.stringContaining(name)]);
  }
});

test('links open anywhere where the operator says so, with a cookie that is sent over HTTPS alone', async () => {
  const server = await start({
    KAIROS_CONSOLE_LINKS: 'anywhere',
    KAIROS_PUBLIC_URL: 'https://kairos.example.com',
  });
  const request = opening(
    await newToken(server),
    { 'x-forwarded-for': '203.0.113.9' },
    'https://kairos.example.com',
  );
  const opened = await server.fetch(request, { remoteAddress: '10.0.0.7' });
  expect(opened.headers.get('set-cookie')).toMatch(/^__Host-kairos_console=[\w-]{43}; .*Secure$/);
});

test('a session of a link drafts from the console’s own page, though only the pages of the product are allowed elsewhere', async () => {
  const cookie = cookieOf(await local.fetch(opening(await newToken(local)), here));
  const draft = (from: string) =>
    new Request(`${origin}/mfa/v1/admin/copy/drafts`, {
      method: 'POST',
      headers: { cookie, origin: from, 'content-type': 'application/json' },
      body: JSON.stringify({
        name: 'Autumn',
        changes: [{ variant: 'only-you', locale: 'en', version: 0, words: null }],
      }),
    });
  expect((await local.fetch(draft(origin), here)).status).not.toBe(403);
  const foreign = await local.fetch(draft('https://evil.test'), here);
  expect((await foreign.json()).code).toBe('cross_origin');
});

test('a host that embeds the server without links has none', async () => {
  const { consoleLinks: _, ...config } = readConfig(settings);
  const dataDir = await mkdtemp(join(tmpdir(), 'kairos-console-'));
  folders.push(dataDir);
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const server = await createKairosServer({ ...config, dataDir, log });
  servers.push(server);
  const posted = await server.fetch(opening('any', { origin: 'https://app.example.com' }), here);
  expect(posted.status).toBe(404);
  expect((await server.fetch(making(), here)).status).toBe(404);
});
