import { createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { defaultPolicy } from '@kairos-mfa/engine';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createKairosServer, type KairosServer } from './create-server.ts';

const serviceKey = 'a-service-key-of-at-least-32-characters';
const key = Buffer.from('an-audit-secret-of-enough-bytes!');
const received: { headers: IncomingHttpHeaders; body: string }[] = [];
const lines: string[] = [];
const receiver = createServer((request, response) => {
  void text(request).then((body) => {
    // The first delivery is lost.
    response.statusCode = received.push({ headers: request.headers, body }) === 1 ? 503 : 204;
    response.end();
  });
});
let dataDir: string;
let server: KairosServer;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kairos-audit-'));
  const { promise, resolve } = Promise.withResolvers<void>();
  receiver.listen(0, '127.0.0.1', resolve);
  await promise;
  const address = receiver.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  server = await createKairosServer({
    dataDir,
    encryptionKeys: `k1:${btoa('k'.repeat(32))}`,
    sessionSecret: 'a-session-secret-of-at-least-32-bytes',
    serviceKeys: [serviceKey],
    origins: ['http://localhost:4600'],
    rpId: 'localhost',
    rpName: 'Test',
    audit: {
      console: true,
      webhook: { url: `http://127.0.0.1:${port}/audit`, secret: `whsec_${key.toString('base64')}` },
    },
    log: { info: (line) => void lines.push(line), warn: () => undefined, error: () => undefined },
  });
});
afterAll(async () => {
  await server.close();
  receiver.close();
  await rm(dataDir, { recursive: true, force: true });
});

test('audit rows reach the webhook and the console within seconds, signed, and a lost delivery is repeated', async () => {
  const changed = await server.fetch(
    new Request('http://localhost:4600/mfa/v1/admin/policy', {
      method: 'PUT',
      headers: { authorization: `Bearer ${serviceKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ document: defaultPolicy }),
    }),
  );
  expect(changed.status).toBe(200);
  await vi.waitFor(() => expect(received).toHaveLength(2), { timeout: 25_000, interval: 200 });
  const [first, { headers, body } = { headers: {}, body: '' }] = received;
  expect(first?.headers['webhook-id']).toBe(headers['webhook-id']);
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const signature = createHmac('sha256', key).update(signed).digest('base64');
  expect(headers['webhook-signature']).toBe(`v1,${signature}`);
  const { events } = JSON.parse(body).data;
  expect(events).toMatchObject([{ seq: 1, type: 'mfa.policy_changed' }]);
  const written = lines.filter((line) => line.startsWith('{"audit"')).map((line) => JSON.parse(line).audit);
  expect(written).toEqual([{ tenantId: 'default', ...events[0] }]);
});
