import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createKairosServer, type KairosServer } from './create-server.ts';

const origin = 'http://localhost:4600';
const metricsToken = 'a-token-for-scraping-of-32-characters';
const serviceKey = 'a-service-key-of-at-least-32-characters';
let server: KairosServer;
let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kairos-metrics-'));
  server = await createKairosServer({
    dataDir,
    encryptionKeys: `k1:${btoa('k'.repeat(32))}`,
    sessionSecret: 'a-session-secret-of-at-least-32-bytes',
    serviceKeys: [serviceKey],
    origins: [origin],
    rpId: 'localhost',
    rpName: 'Test',
    metricsToken,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
});
afterAll(async () => {
  await server.close();
  await rm(dataDir, { recursive: true, force: true });
});

const get = (path: string, token?: string) =>
  server.fetch(
    new Request(origin + path, { headers: token === undefined ? {} : { authorization: `Bearer ${token}` } }),
  );

test('the metrics have the duration of each route, and no person, address or path', async () => {
  const person = 'somebody-with-a-name';
  expect((await get(`/mfa/v1/admin/identities/${person}`, serviceKey)).status).toBe(404);
  expect((await get('/mfa/v1/state')).status).toBe(401);
  const answer = await get('/metrics', metricsToken);
  const text = await answer.text();
  expect(answer.headers.get('content-type')).toContain('text/plain');
  expect(text).toContain('kairos_request_duration_seconds_count{route="getIdentity",status="404"} 1');
  expect(text).toContain('kairos_request_duration_seconds_count{route="getState",status="401"} 1');
  expect(text).not.toContain(person);
});

test('the metrics count the decisions that a sample has lost', async () => {
  const { createMetrics } = await import('./metrics.ts');
  const metrics = createMetrics(metricsToken);
  let dropped = 0;
  metrics.watchDroppedSamples(() => dropped);
  dropped = 3;
  const headers = { authorization: `Bearer ${metricsToken}` };
  for (const _ of [1, 2])
    expect(await (await metrics.answer(new Request(origin, { headers })))?.text()).toContain(
      'kairos_dropped_decision_samples_total 3',
    );
  expect(await (await get('/metrics', metricsToken)).text()).toContain(
    'kairos_dropped_decision_samples_total 0',
  );
});

test('without the token the route does not exist', async () => {
  for (const token of [undefined, 'wrong', serviceKey])
    expect((await get('/metrics', token)).status).toBe(404);
});
