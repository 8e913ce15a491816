import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { readConfig } from '../config.ts';
import { createKairosServer, type KairosServer } from '../create-server.ts';
import { createHttpServer, type HttpServer } from '../http-server.ts';
import { consoleLinkCommand } from './console-link.command.ts';

const env: NodeJS.ProcessEnv = {
  KAIROS_SESSION_SECRET: 'a-session-secret-of-at-least-32-bytes',
  KAIROS_ENCRYPTION_KEYS: `k1:${btoa('k'.repeat(32))}`,
  KAIROS_SERVICE_KEYS: 'a-service-key-of-at-least-32-characters',
};
let dataDir: string;
let kairos: KairosServer;
let http: HttpServer;
let origin: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kairos-console-'));
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  http = createHttpServer((request, { incoming }) =>
    kairos.fetch(request, { remoteAddress: incoming.socket?.remoteAddress }),
  );
  await new Promise<void>((done) => http.server.listen(0, '127.0.0.1', done));
  // SAFETY: a server that listens on a TCP port has an address of this kind.
  const { port } = http.server.address() as AddressInfo;
  env['PORT'] = String(port);
  origin = `http://localhost:${port}`;
  kairos = await createKairosServer({ ...readConfig(env), dataDir, log });
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  await http.stop();
  await kairos.close();
  await rm(dataDir, { recursive: true, force: true });
});

test('prints a link, on this machine and with its token in the fragment, that opens the console once', async () => {
  const lines: string[] = [];
  vi.spyOn(console, 'info').mockImplementation((line: string) => void lines.push(line));
  expect(await consoleLinkCommand(env, { role: 'support' })).toBe(0);
  const token = /^http:\/\/localhost:\d+\/console\/#link=([\w-]{43})$/.exec(lines[0] ?? '')?.[1];
  const open = () =>
    fetch(`${origin}/console/session`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
  const opened = await open();
  expect([opened.status, (await opened.json()).role]).toEqual([200, 'kairos:support']);
  expect((await open()).status).toBe(410);
});

test.each([
  ['an administrator', {}, 'admin', /"admin" is no role that a link can give/],
  ['a name that every object has', {}, 'constructor', /is no role/],
  [
    'a server whose people sign in',
    { KAIROS_CONSOLE_TOKEN_URL: 'https://app.example.com/token' },
    'product',
    /off/,
  ],
  ['a server without links', { KAIROS_CONSOLE_LINKS: 'off' }, 'product', /off/],
  ['a server without service keys', { KAIROS_SERVICE_KEYS: '' }, 'product', /KAIROS_SERVICE_KEYS is empty/],
  ['a server that does not run', { PORT: '1' }, 'product', /No server answers on http:\/\/localhost:1\./],
  [
    'another key than the server has',
    { KAIROS_SERVICE_KEYS: 'another-service-key-of-32-characters!' },
    'product',
    /answered 401\. Does it run with the same settings/,
  ],
])('prints no link for %s, and says what to do', async (_name, changes, role, message) => {
  const info = vi.spyOn(console, 'info');
  await expect(consoleLinkCommand({ ...env, ...changes }, { role })).rejects.toThrow(message);
  expect(info).not.toHaveBeenCalled();
});
