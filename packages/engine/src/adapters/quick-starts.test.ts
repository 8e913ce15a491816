import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createTestKit, enrollTotp, stepUpWithTotp, testServiceKey, type TestKit } from '@kairos-mfa/testkit';
import { jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeListener } from './node.ts';

// In this package, so that what the quick starts import is found.
const folder = join(import.meta.dirname, '../../.quick-starts');
const sessionSecret = 'a-session-secret-of-at-least-32-bytes';
let kit: TestKit;
let kairos: Server;
let origin: string;

beforeAll(async () => {
  kit = await createTestKit();
  kairos = createServer(nodeListener(kit.engine, { origin: 'https://app.example.com' }));
  await new Promise<void>((ready) => kairos.listen(0, '127.0.0.1', ready));
  // SAFETY: a TCP server that listens has an address of this kind.
  origin = `http://127.0.0.1:${(kairos.address() as AddressInfo).port}`;
  mkdirSync(folder, { recursive: true });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  kairos.closeAllConnections();
  kairos.close();
  await kit.close();
});

/** The file `server.ts` of a guide, for this Kairos, any port, and a person of its own. */
function serverOf(guide: string, person: string): string {
  const [, block = ''] = /`server\.ts`\n\n *```ts\n([\s\S]*?)```/.exec(readFileSync(guide, 'utf8')) ?? [];
  const code = block
    .replaceAll(/^ {3}/gm, '')
    .replaceAll('@kairos-mfa/engine/', '../src/adapters/')
    .replaceAll(/(from '\.\.\/src\/adapters\/\w+)'/g, "$1.ts'")
    .replace('createHostClient({ ', `createHostClient({ origin: '${origin}', `)
    .replace("identityId: 'nora'", `identityId: '${person}'`)
    .replace(
      'serve({ fetch: app.fetch, port: 3000 });',
      "serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: '127.0.0.1' });",
    );
  expect(code).toContain(origin);
  return code;
}

test.each([
  ['README.md', 'hono-nora'],
  ['docs/quick-starts/express.md', 'express-nora'],
  ['docs/quick-starts/fastify.md', 'fastify-nora'],
])(
  'the server of %s signs assertions, reports a payment, and sends money once per proof',
  async (guide, person) => {
    const file = join(folder, `${person}.ts`);
    writeFileSync(file, serverOf(guide, person));
    const port = await freePort();
    const server = spawn(process.execPath, ['--conditions=@kairos-mfa/source', file], {
      env: {
        ...process.env,
        PORT: String(port),
        KAIROS_SERVICE_KEYS: `${testServiceKey},another-key-of-this-host-0123456789`,
        KAIROS_SESSION_SECRET: sessionSecret,
      },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    try {
      const post = (path: string) => fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST' });
      await expect
        .poll(
          () =>
            post('/').then(
              () => true,
              () => false,
            ),
          { timeout: 20_000 },
        )
        .toBe(true);

      const { token } = (await (await post('/api/kairos-token')).json()) as { token: string };
      const { payload } = await jwtVerify(token, new TextEncoder().encode(sessionSecret), {
        audience: 'kairos',
      });
      expect(payload).toMatchObject({ sub: person, sid: 'session-1' });

      expect(await (await post('/api/payments')).json()).toEqual({ paid: true });
      const explained = await kit.call(
        'service',
        'GET',
        `/admin/prompts/explain?identity=${person}&moment=payment.completed`,
      );
      expect(explained.body.reasons).toContain('moment:payment.completed');

      const session = { identityId: person, sessionId: 'session-1' };
      expect((await post('/api/transfers')).status).toBe(403);
      const totp = await enrollTotp(kit, session);
      expect((await post('/api/transfers')).status).toBe(401);
      await stepUpWithTotp(kit, session, totp, {
        action: 'transfer_money',
        resource: 'payee-1',
        context: { amount: 1200 },
      });
      expect(await (await post('/api/transfers')).json()).toEqual({ sent: true });
      expect((await post('/api/transfers')).status).toBe(401);
    } finally {
      server.kill('SIGKILL');
    }
  },
);

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((ready) => probe.listen(0, '127.0.0.1', ready));
  const { port } = probe.address() as AddressInfo; // SAFETY: as above
  await new Promise((closed) => probe.close(closed));
  return port;
}
