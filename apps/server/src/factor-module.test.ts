import { createHash } from 'node:crypto';
import { chmod, chown, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '@kairos-mfa/testkit';
import { SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createKairosServer } from './create-server.ts';
import { loadFactorModule } from './factor-module.ts';

/**
 * A module for `KAIROS_FACTORS` without imports, so that it loads from any folder: a badge reader whose code is always the
 * same. `globalThis.badgeModuleRuns` counts how often it ran.
 */
const badgeModule = `
globalThis.badgeModuleRuns = (globalThis.badgeModuleRuns ?? 0) + 1;
const schema = (accepts) => ({
  '~standard': {
    version: 1,
    vendor: 'example',
    validate: (value) => (accepts(value) ? { value } : { issues: [{ message: 'not a badge' }] }),
  },
});
const options = schema(() => true);
const proof = schema((value) => typeof value?.code === 'string');
const ok = (value) => ({ ok: true, value });
export const factors = [
  {
    label: 'Badge',
    contract: {
      type: 'badge_scan',
      strength: 'aal2',
      amr: ['badge'],
      enroll: { options, proof },
      challenge: { options, proof },
    },
    enrollable: true,
    several: false,
    guessable: true,
    startEnrollment: async () => ok({ options: { reader: 'front door' }, pending: {} }),
    verifyEnrollment: async ({ proof: { code } }) =>
      code === 'badge-7' ? ok({ material: {}, credentialId: undefined, lastClaim: 0 }) : { ok: false, problem: 'invalid_code' },
    startChallenge: async () => ok({}),
    verifyChallenge: async () => ok({ claim: { kind: 'none' } }),
  },
];
`;

let root: string;
let folder: string;
let path: string;
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'kairos-factors-')));
  folder = join(root, 'inner');
  path = join(folder, 'factors.mjs');
  await mkdir(folder, { mode: 0o755 });
  await writeFile(path, badgeModule, { mode: 0o644 });
});
afterEach(() => rm(root, { recursive: true, force: true }));

// SAFETY: set by the module of the fixture.
const runs = () => (globalThis as { badgeModuleRuns?: number }).badgeModuleRuns ?? 0;

test('a module of the host is loaded, with the hash of its file', async () => {
  const { factors, sha256 } = await loadFactorModule(path);
  expect(factors.map(({ contract }) => contract.type)).toEqual(['badge_scan']);
  expect(sha256).toBe(createHash('sha256').update(badgeModule).digest('hex'));
});

describe('a file that others may replace is refused, and not run', () => {
  const refused = async (at = path) => {
    const before = runs();
    await expect(loadFactorModule(at)).rejects.toThrow(/KAIROS_FACTORS/);
    expect(runs()).toBe(before);
    return loadFactorModule(at).catch(String);
  };

  test.each([0o664, 0o646])('the file has the mode %o', async (mode) => {
    await chmod(path, mode);
    expect(await refused()).toContain(`may write ${path}`);
  });

  test.each([0o775, 0o757])('its folder has the mode %o', async (mode) => {
    await chmod(folder, mode);
    expect(await refused()).toContain(`may write ${folder}`);
  });

  test('a folder further up may be written by everybody', async () => {
    await chmod(root, 0o777);
    expect(await refused()).toContain(`may write ${root}`);
  });

  test('the path leads through a link, which could be pointed elsewhere', async () => {
    await symlink(folder, join(root, 'link'));
    expect(await refused(join(root, 'link', 'factors.mjs'))).toContain(`Write ${path}`);
  });

  test.runIf(process.getuid?.() === 0)('another user owns it', async () => {
    await chown(path, 65_534, 65_534);
    expect(await refused()).toContain(`may write ${path}`);
  });
});

test('in a shared folder with the sticky bit only the owner can replace a file, so it is accepted', async () => {
  await chmod(root, 0o1777);
  expect((await loadFactorModule(path)).factors).toHaveLength(1);
});

test.each([
  ['a relative path', 'factors.mjs', 'absolute'],
  ['a missing file', '/nowhere/factors.mjs', 'does not exist'],
])('%s is refused', async (_, at, reason) => {
  await expect(loadFactorModule(at)).rejects.toThrow(reason);
});

test.each([
  ['throws', 'throw new Error("no reader");', 'does not load: no reader'],
  ['exports nothing', 'export const other = 1;', 'does not export `factors`'],
  ['exports an empty list', 'export const factors = [];', 'factors'],
  [
    'has a type that is no name',
    badgeModule.replace("type: 'badge_scan'", "type: 'Badge Scan'"),
    'factors.0.contract.type must be',
  ],
  [
    'lacks a function',
    badgeModule.replace('startChallenge:', 'startChallange:'),
    'factors.0.startChallenge must be a function',
  ],
  ['has a payload that is no schema', badgeModule.replaceAll("'~standard'", "'standard'"), 'Standard Schema'],
])('a module that %s is refused, and the reason is named', async (_, text, reason) => {
  await writeFile(path, text);
  await expect(loadFactorModule(path)).rejects.toThrow(reason);
});

test('a tenant’s policy enables the factor for its people, and log and audit have the hash', async () => {
  const db = await createTestDatabase('postgres');
  const info: string[] = [];
  const sessionSecret = 'a-session-secret-of-at-least-32-bytes';
  const serviceKey = 'a-service-key-of-at-least-32-characters';
  const server = await createKairosServer({
    ...(db.url !== undefined && { databaseUrl: db.url }),
    dataDir: join(root, 'data'),
    encryptionKeys: `k1:${btoa('k'.repeat(32))}`,
    sessionSecret,
    serviceKeys: [serviceKey],
    origins: ['http://localhost:4600'],
    rpId: 'localhost',
    rpName: 'Test',
    factorModule: path,
    log: { info: (message) => void info.push(message), warn: () => undefined, error: () => undefined },
  });
  const call = async (token: string, method: string, at: string, body?: object) => {
    const response = await server.fetch(
      new Request(`http://localhost:4600/mfa/v1${at}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      }),
    );
    return { status: response.status, body: await response.json() };
  };
  const tokenOf = (tid: string) => {
    const now = Math.floor(Date.now() / 1000);
    const claims = { sub: 'ann', sid: 's', tid, aud: 'kairos', iat: now, exp: now + 300, auth_time: now };
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode(sessionSecret));
  };
  try {
    const { sha256 } = await loadFactorModule(path);
    expect(info).toContain(`Factors badge_scan from ${path}, SHA-256 ${sha256}.`);
    const audit = await call(serviceKey, 'GET', '/admin/audit?type=mfa.factors_loaded');
    expect(audit.body.events).toMatchObject([{ details: { sha256, types: 'badge_scan' } }]);

    const { document } = (await call(serviceKey, 'GET', '/admin/policy?tenantId=bank')).body;
    const factors = { ...document.factors, allowed: [...document.factors.allowed, 'badge_scan'] };
    const put = { tenantId: 'bank', document: { ...document, factors } };
    expect((await call(serviceKey, 'PUT', '/admin/policy', put)).status).toBe(200);
    const [bank, shop] = [await tokenOf('bank'), await tokenOf('shop')];
    const start = (token: string) => call(token, 'POST', '/enrollments', { type: 'badge_scan' });
    expect(await start(shop)).toMatchObject({ status: 403, body: { code: 'factor_not_allowed' } });
    const started = await start(bank);
    expect(started.body.options).toEqual({ reader: 'front door' });
    const proof = { code: 'badge-7' };
    const done = await call(bank, 'POST', `/enrollments/${started.body.enrollmentId}/verify`, { proof });
    expect(done.body.factor.type).toBe('badge_scan');
  } finally {
    await server.close();
    await db.close();
  }
});
