import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '@kairos-mfa/testkit';
import { SignJWT } from 'jose';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createKairosServer, type KairosServerConfig } from './create-server.ts';
import { DataDirectoryTaken } from './directory-lock.ts';

const warnings: string[] = [];
let config: KairosServerConfig;
beforeAll(async () => {
  config = {
    dataDir: await mkdtemp(join(tmpdir(), 'kairos-server-')),
    encryptionKeys: `k1:${btoa('k'.repeat(32))}`,
    sessionSecret: 'a-session-secret-of-at-least-32-bytes',
    serviceKeys: ['a-service-key-of-at-least-32-characters'],
    origins: ['http://localhost:4600'],
    rpId: 'localhost',
    rpName: 'Test',
    log: { info: () => undefined, warn: (message) => void warnings.push(message), error: () => undefined },
  };
});
afterAll(() => rm(config.dataDir, { recursive: true, force: true }));

test('stored data survives a restart, and a second server on the same data directory is refused', async () => {
  const headers = { authorization: `Bearer ${config.serviceKeys[0]}`, 'content-type': 'application/json' };
  const first = await createKairosServer(config);
  expect(warnings.join()).toContain('without fsync');
  await expect(createKairosServer(config)).rejects.toThrow(DataDirectoryTaken);
  const put = await first.fetch(
    new Request('http://localhost:4600/mfa/v1/identities/ann', {
      method: 'PUT',
      headers,
      body: '{"actionsCount":11}',
    }),
  );
  expect(put.status).toBe(204);
  await first.close();

  const second = await createKairosServer(config);
  try {
    const explain = await second.fetch(
      new Request(
        'http://localhost:4600/mfa/v1/admin/prompts/explain?identity=ann&moment=payment.completed',
        { headers },
      ),
    );
    expect(await explain.json()).toMatchObject({ reasons: ['signal:engaged'], policyVersion: 1 });
    for (const path of ['/healthz', '/readyz', '/openapi.json', '/docs'])
      expect((await second.fetch(new Request(`http://localhost:4600${path}`))).status).toBe(200);
    const nowhere = await second.fetch(new Request('http://localhost:4600/elsewhere'));
    expect([nowhere.status, (await nowhere.json()).code]).toEqual([404, 'not_found']);
  } finally {
    await second.close();
  }
});

test('pages on other domains are named as related origins of the passkeys, and those of the domain are not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kairos-server-'));
  const origins = ['https://app.example.com', 'https://example.com', 'https://shop.example.org'];
  const kairos = await createKairosServer({ ...config, dataDir: folder, rpId: 'example.com', origins });
  const response = await kairos.fetch(new Request('http://localhost:4600/.well-known/webauthn'));
  expect(response.headers.get('content-type')).toContain('application/json');
  expect(await response.json()).toEqual({ origins: ['https://shop.example.org'] });
  await kairos.close();
  await rm(folder, { recursive: true, force: true });
});

test('every response forbids sniffing, also that of an unknown path and of a failure', async () => {
  const metricsToken = 'a-token-for-metrics-of-at-least-32-characters';
  const folder = await mkdtemp(join(tmpdir(), 'kairos-server-'));
  const own = { ...config, dataDir: folder, metricsToken, delivery: { devInbox: true } };
  const kairos = await createKairosServer(own);
  const origin = 'http://localhost:4600';
  const sniffing = async (path: string, init: { method?: string; accept?: string } = {}) => {
    const { method = 'GET', accept = 'application/json' } = init;
    const headers = { accept, origin, authorization: `Bearer ${metricsToken}` };
    const { headers: sent } = await kairos.fetch(new Request(`${origin}${path}`, { method, headers }));
    return sent.get('x-content-type-options');
  };
  const paths = [
    '/healthz',
    '/readyz',
    '/openapi.json',
    '/docs',
    '/.well-known/webauthn',
    '/metrics',
    '/dev/inbox',
    '/reminders/unsubscribe?token=x',
    '/mfa/v1/state',
    '/elsewhere',
  ];
  for (const path of paths) expect(await sniffing(path), path).toBe('nosniff');
  expect(await sniffing('/dev/inbox', { accept: 'text/html' })).toBe('nosniff');
  expect(await sniffing('/mfa/v1/state', { method: 'OPTIONS' })).toBe('nosniff');
  await kairos.close();
  for (const path of ['/readyz', '/mfa/v1/state']) expect(await sniffing(path), path).toBe('nosniff');
  const link = `/reminders/unsubscribe?token=${'a'.repeat(43)}`;
  expect(await sniffing(link, { method: 'POST' })).toBe('nosniff');
  await rm(folder, { recursive: true, force: true });
});

test('the token of a link is never logged, whatever fails', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const log = { info: () => undefined, warn: () => undefined, error: vi.fn() };
  const server = await createKairosServer({ ...config, log });
  await server.close();
  const token = 'a'.repeat(43);
  const url = `http://localhost:4600/reminders/unsubscribe?token=${token}`;
  const { status } = await server.fetch(new Request(url, { method: 'POST' }));
  expect(status).toBe(503);
  expect(said).not.toHaveBeenCalled();
  expect(log.error).toHaveBeenCalledOnce();
});

test('with clocks two minutes apart assertions are answered with 503, readiness reports it, and other routes work', async () => {
  const db = await createTestDatabase('postgres');
  const databaseUrl = new URL(db.url ?? '');
  databaseUrl.searchParams.set('options', '-c kairos.clock_offset=120seconds');
  const server = await createKairosServer({ ...config, databaseUrl: databaseUrl.href });
  const ask = (path: string, bearer: string) =>
    server.fetch(
      new Request(`http://localhost:4600${path}`, { headers: { authorization: `Bearer ${bearer}` } }),
    );
  try {
    const token = await new SignJWT({ sid: 's1', auth_time: Math.floor(Date.now() / 1000), amr: ['pwd'] })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject('ann')
      .setAudience('kairos')
      .setIssuedAt()
      .setExpirationTime('4m')
      .sign(new TextEncoder().encode(config.sessionSecret));
    const state = await ask('/mfa/v1/state', token);
    expect([state.status, state.headers.get('retry-after')]).toEqual([503, '5']);
    const ready = await ask('/readyz', '');
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'unavailable', reason: 'clock_skew' },
    ]);
    expect((await ask('/mfa/v1/admin/policy', config.serviceKeys[0] ?? '')).status).toBe(200);
    expect((await ask('/healthz', '')).status).toBe(200);
  } finally {
    await server.close();
    await db.close();
  }
});

test('a server whose database is read-only is not ready, and is ready again when that is over', async () => {
  const db = await createTestDatabase('postgres');
  const server = await createKairosServer({ ...config, databaseUrl: db.url ?? '' });
  const name = sql.ref(new URL(db.url ?? '').pathname.slice(1));
  const ready = async () => (await server.fetch(new Request('http://localhost:4600/readyz'))).status;
  const endConnections = sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`;
  try {
    expect(await ready()).toBe(200);
    await sql`alter database ${name} set default_transaction_read_only = on`.execute(db.database);
    await endConnections.execute(db.database);
    await expect.poll(ready).toBe(503);
    await sql`alter database ${name} reset default_transaction_read_only`.execute(db.database);
    await expect.poll(ready).toBe(200);
  } finally {
    await server.close();
    await db.close();
  }
});

test('lists of administrators are read from the replica; without it the server starts, and only they fail', async () => {
  const db = await createTestDatabase('postgres');
  const replica = await createTestDatabase('postgres');
  const service = { authorization: `Bearer ${config.serviceKeys[0]}`, 'content-type': 'application/json' };
  const start = (databaseReadUrl: string) =>
    createKairosServer({ ...config, databaseUrl: db.url ?? '', databaseReadUrl });
  const people = (server: Awaited<ReturnType<typeof start>>) =>
    server.fetch(new Request('http://localhost:4600/mfa/v1/admin/identities', { headers: service }));
  const put = (server: Awaited<ReturnType<typeof start>>) =>
    server.fetch(
      new Request('http://localhost:4600/mfa/v1/identities/ann', {
        method: 'PUT',
        headers: service,
        body: '{}',
      }),
    );
  const empty = await start(replica.url ?? '');
  try {
    expect((await put(empty)).status).toBe(204);
    // Another database, so that it shows where the list comes from.
    expect(await (await people(empty)).json()).toMatchObject({ identities: [] });
  } finally {
    await empty.close();
    await replica.close();
  }
  const without = await start(replica.url ?? '');
  try {
    expect([(await people(without)).status, (await put(without)).status]).toEqual([503, 204]);
    expect((await without.fetch(new Request('http://localhost:4600/readyz'))).status).toBe(200);
  } finally {
    await without.close();
    await db.close();
  }
});
