import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { doctorCommand } from './doctor.command.ts';
import { migrateCommand } from './migrate.command.ts';

let folder: string;
let output: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kairos-doctor-'));
  output = [];
  vi.spyOn(console, 'info').mockImplementation((line: string) => void output.push(line));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

const settings = (): NodeJS.ProcessEnv => ({
  KAIROS_DATA_DIR: folder,
  KAIROS_ENCRYPTION_KEYS: `k1:${btoa('k'.repeat(32))}`,
  KAIROS_SESSION_SECRET: 'a-session-secret-of-at-least-32-bytes',
  KAIROS_SERVICE_KEYS: 'a-service-key-of-at-least-32-characters',
  KAIROS_ORIGINS: 'http://localhost:5173',
  KAIROS_DEV_INBOX: '1',
});

test('a working configuration has no error, before the first start and after the migrations', async () => {
  expect(await doctorCommand(settings())).toBe(0);
  expect(output).toContain('✓ Database: the first start creates it.');
  expect(await migrateCommand(settings())).toBe(0);
  expect(output.at(-1)).toContain('Done: 0001-walking-skeleton');
  await migrateCommand(settings());
  expect(output.at(-1)).toContain('nothing was changed');
  expect(await doctorCommand(settings())).toBe(0);
  expect(output).toContain('✓ Clock: this machine and the database agree.');
});

test('what does not work is named with what to do, and makes the exit code 1', async () => {
  const broken = {
    ...settings(),
    NODE_ENV: 'production',
    KAIROS_ORIGINS: 'http://app.example.com',
    SMTP_URL: 'smtp://127.0.0.1:9',
    DATABASE_URL: 'postgres://somebody@127.0.0.1:9/kairos',
  };
  expect(await doctorCommand(broken)).toBe(1);
  for (const finding of [
    '✗ Database: connect ECONNREFUSED',
    '✗ Pages: KAIROS_RP_ID is localhost',
    '✗ Pages: http://app.example.com is not HTTPS',
    '! Proxies: KAIROS_TRUSTED_PROXIES is 0',
    '✗ E-mail: the mail server of SMTP_URL refused',
    '✗ KAIROS_DEV_INBOX shows codes',
  ])
    expect(output.join('\n')).toContain(finding);
  expect(output.join('\n')).not.toContain('somebody');
});

test('settings that cannot be read are the only finding', async () => {
  expect(await doctorCommand({ ...settings(), KAIROS_ORIGINS: 'nonsense' })).toBe(1);
  expect(output).toEqual([expect.stringContaining('✗ The server cannot start:')]);
});
