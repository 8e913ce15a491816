import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { totpCode } from '@kairos-mfa/testkit';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleServer } from '../scripts/bundle-server.ts';

const sessionSecret = 'a-session-secret-of-at-least-32-bytes';
const settings = {
  KAIROS_SESSION_SECRET: sessionSecret,
  KAIROS_ENCRYPTION_KEYS: `k1:${btoa('k'.repeat(32))}`,
};
/** Factors of the host, as little as loads. */
const badgeModule = `
const any = { '~standard': { version: 1, vendor: 'example', validate: (value) => ({ value }) } };
const payloads = { options: any, proof: any };
const refuse = async () => ({ ok: false, problem: 'invalid_code' });
export const factors = [{
  contract: { type: 'badge_scan', strength: 'low', amr: [], enroll: payloads, challenge: payloads },
  enrollable: true, several: false, guessable: true,
  startEnrollment: refuse, verifyEnrollment: refuse, startChallenge: refuse, verifyChallenge: refuse,
}];`;
let folder: string;
let server: ChildProcess;
let base: string;
let output = '';

beforeAll(async () => {
  await mkdir('.cache', { recursive: true });
  folder = await mkdtemp(resolve('.cache/server-bundle-'));
  await bundleServer(join(folder, 'bundle'));
  await writeFile(join(folder, 'factors.mjs'), badgeModule);
  server = spawn(process.execPath, [join(folder, 'bundle/main.js')], {
    env: {
      ...settings,
      NODE_ENV: 'production',
      PORT: '0',
      KAIROS_DATA_DIR: join(folder, 'data'),
      KAIROS_DEV_INBOX: '1',
      KAIROS_FACTORS: join(folder, 'factors.mjs'),
      KAIROS_METRICS_TOKEN: 'a-token-for-metrics-of-at-least-32-characters',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  base = await new Promise<string>((found, failed) => {
    server.stdout?.on('data', (chunk: Buffer) => {
      output += chunk;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (address !== undefined) found(address);
    });
    server.once('exit', () => failed(new Error(`The bundle ended:\n${output}`)));
  });
});
afterAll(async () => {
  const ended = new Promise((done) => server.once('exit', done));
  server.kill('SIGTERM');
  await ended;
  await rm(folder, { recursive: true, force: true });
});

async function call(method: string, path: string, body?: object) {
  const now = Math.floor(Date.now() / 1000);
  const token = await new SignJWT({
    sub: 'ann',
    sid: 's1',
    aud: 'kairos',
    iat: now,
    exp: now + 300,
    auth_time: now,
    traits: { email: 'ann@x.test', email_verified: true, locale: 'ar' },
  })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(sessionSecret));
  const response = await fetch(`${base}/mfa/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

test('it loads the factors of the host from their own file', () => {
  expect(output).toMatch(/Factors badge_scan from .*factors\.mjs, SHA-256 [0-9a-f]{64}\./);
});

test('the bundle contains neither React nor the mail library, and loads each library that it needs', async () => {
  const files = await readdir(join(folder, 'bundle'));
  expect(files).toContain('empty-database.tar.gz');
  for (const file of files.filter((name) => name.endsWith('.js'))) {
    const text = await readFile(join(folder, 'bundle', file), 'utf8');
    expect(text).not.toMatch(/(?:from |import\()["'][^"']*react/);
  }
  expect((await call('POST', '/enrollments', { type: 'passkey' })).body.options.challenge).toBeTypeOf(
    'string',
  );
  const headers = { authorization: 'Bearer a-token-for-metrics-of-at-least-32-characters' };
  for (const path of ['/readyz', '/openapi.json', '/metrics', '/reminders/unsubscribe?token=x'])
    expect((await fetch(base + path, { headers })).status, path).toBe(200);
});

test('an enrollment sends its notice, rendered from a template of the build', async () => {
  const { body } = await call('POST', '/enrollments', { type: 'totp' });
  const proof = { code: totpCode(body.options.secret, new Date()) };
  const verified = await call('POST', `/enrollments/${body.enrollmentId}/verify`, { proof });
  expect(verified.status).toBe(200);
  await expect
    .poll(async () => (await fetch(`${base}/dev/inbox`)).json(), { timeout: 15_000 })
    .toContainEqual(
      expect.objectContaining({
        to: 'ann@x.test',
        html: expect.stringMatching(/<html dir="rtl" lang="ar">[^]*class="card"/),
      }),
    );
});

test('outside production the server says that it runs from its sources', () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/serve.mjs'], {
    env: { ...settings, PORT: 'not a port' },
    encoding: 'utf8',
  });
  expect(stdout).toContain('runs from its sources');
  expect(stderr).toContain('PORT must be a port');
  expect(status).toBe(1);
});
