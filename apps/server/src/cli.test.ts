import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const cli = resolve('apps/server/src/cli.ts');
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kairos-cli-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Run {
  readonly code: number | null;
  readonly output: string;
}

/** Runs the command in the folder; `until` stops it when its output contains that text. */
function run(args: readonly string[], until?: string, env: NodeJS.ProcessEnv = {}): Promise<Run> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--conditions=@kairos-mfa/source', cli, ...args], {
      cwd: folder,
      env: { PATH: process.env['PATH'], PORT: '0', ...env },
    });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk;
      if (until !== undefined && output.includes(until)) child.kill('SIGTERM');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('close', (code) => done({ code, output }));
  });
}

test('`init` writes what `serve` needs, with secrets that nobody else may read, and keeps what is there', async () => {
  await writeFile(join(folder, '.env'), 'OTHER=1\nKAIROS_SESSION_SECRET=mine-mine-mine-mine-mine-mine-mine');
  expect((await run(['init', '--origins', 'http://localhost:3000'])).code).toBe(0);
  const settings = await readFile(join(folder, '.env'), 'utf8');
  expect(settings).toMatch(/^OTHER=1\nKAIROS_SESSION_SECRET=mine-/);
  expect(settings.match(/KAIROS_SESSION_SECRET/g)).toHaveLength(1);
  expect(settings).toContain('KAIROS_ORIGINS="http://localhost:3000"');
  expect((await run(['init'])).output).toContain('nothing was changed');
  expect(await readFile(join(folder, '.env'), 'utf8')).toBe(settings);

  const { output } = await run(['serve'], 'may call');
  expect(output).toContain('Pages of http://localhost:3000 may call');
  expect((await run(['verify-audit'])).code).toBe(0);

  await run(['init', '--settings', 'new.env']);
  expect((await stat(join(folder, 'new.env'))).mode & 0o077).toBe(0);
});

test('a variable of the environment wins over the file, and a missing setting is named', async () => {
  await run(['init', '--settings', 'kairos.env']);
  const { output } = await run(['serve', '--settings', 'kairos.env'], 'may call', {
    KAIROS_ORIGINS: 'https://app.example.com',
  });
  expect(output).toContain('Pages of https://app.example.com may call');
  const missing = await run(['serve']);
  expect(missing).toMatchObject({
    code: 2,
    output: expect.stringContaining('KAIROS_ENCRYPTION_KEYS is missing'),
  });
});

test('a mistake is answered with the reason and exit code 1 or 2, and `--help` has examples', async () => {
  expect(await run(['bogus'])).toMatchObject({
    code: 1,
    output: expect.stringContaining("unknown command 'bogus'"),
  });
  expect(await run(['serve', '--settings', 'absent.env'])).toMatchObject({
    code: 2,
    output: expect.stringContaining('absent.env'),
  });
  expect((await run(['--help'])).output).toContain('$ kairos-server init');
});
