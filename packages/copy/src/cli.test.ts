import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const command = join(import.meta.dirname, 'cli.ts');
const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--conditions=@kairos-mfa/source', command, ...args], { encoding: 'utf8' });
const file = (content: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'kairos-copy-')), 'variants.json');
  writeFileSync(path, content);
  return path;
};

test('the built-in variants pass, and their wording is checked in every language', () => {
  const { status, stdout } = run('lint');
  expect([status, stdout]).toEqual([0, expect.stringContaining('built-in variants: 0 errors')]);
  expect(stdout).not.toContain('Wording not checked');
});

test('a file with an error fails with exit code 1 and JSON output', () => {
  const words = { title: 'You must act now', body: 'Your turn.', benefit: '', primary: 'Add it' };
  const { status, stdout } = run('lint', file(JSON.stringify({ en: { mine: words } })), '--format', 'json');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)[0].findings[0]).toMatchObject({
    locale: 'en',
    variant: 'mine',
    severity: 'error',
  });
});

test.each([
  [['lint', '/nowhere/variants.json']],
  [['polish']],
  [['lint', '--format', 'xml']],
  [['lint', file('[]')]],
])('what cannot be read is no pass: %j', (args) => {
  expect(run(...args).status).toBe(2);
});
