import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

test('what was stored survives a restart, and a second server is kept out meanwhile', async () => {
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
    for (const path of ['/healthz', '/readyz', '/openapi.json'])
      expect((await second.fetch(new Request(`http://localhost:4600${path}`))).status).toBe(200);
    const nowhere = await second.fetch(new Request('http://localhost:4600/elsewhere'));
    expect([nowhere.status, (await nowhere.json()).code]).toEqual([404, 'not_found']);
  } finally {
    await second.close();
  }
});

test('the token of a link is in no log, whatever breaks', async () => {
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
