import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKairosServer } from '@kairos-mfa/server';
import { expect, onTestFinished, test } from 'vitest';
import { connectKairos } from './kairos-service.ts';

const origin = 'http://localhost';
const serviceKey = 'a-service-key-of-at-least-32-characters';

test('two studios that set their rule at the same time both keep it, and a failure of one does not block the other', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'kairos-demo-'));
  const server = await createKairosServer({
    dataDir,
    encryptionKeys: `k1:${btoa('k'.repeat(32))}`,
    sessionSecret: 's'.repeat(32),
    serviceKeys: [serviceKey],
    origins: [origin],
    rpId: 'localhost',
    rpName: 'Sixpence',
    log: { info: () => undefined, warn: () => undefined, error: console.error },
  });
  onTestFinished(async () => {
    await server.close();
    await rm(dataDir, { recursive: true });
  });
  let isDown = false;
  const kairos = connectKairos(
    async (request) => (isDown ? new Response(null, { status: 503 }) : server.fetch(request)),
    origin,
    serviceKey,
  );
  const rules = async () =>
    (await Promise.all(['one', 'two'].map((studio) => kairos.secondStep(studio)))).map(({ rule }) => rule);

  await Promise.all(['one', 'two'].map((studio) => kairos.setSecondStep(studio, 'required')));
  expect(await rules()).toEqual(['required', 'required']);

  isDown = true;
  await expect(kairos.setSecondStep('one', 'optional')).rejects.toThrow('503');
  isDown = false;
  await kairos.setSecondStep('two', 'optional');
  expect(await rules()).toEqual(['required', 'optional']);
  await kairos.setSecondStep('two', 'announced');
  expect(await rules()).toEqual(['required', 'announced']);
});
