import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const command = join(import.meta.dirname, 'cli.ts');
const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--conditions=@kairos-mfa/source', command, ...args], { encoding: 'utf8' });
const file = (content: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'kairos-copy-')), 'deck.json');
  writeFileSync(path, content);
  return path;
};

test('our own decks pass, and the command says what it did not check', () => {
  const { status, stdout } = run('lint');
  expect([status, stdout]).toEqual([0, expect.stringContaining('ours: 0 errors')]);
  expect(stdout).toMatch(/Wording not checked.*\bde\b/);
});

test('somebody else’s deck with an error fails, in a form that a program reads', () => {
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
  [['lint', '/nowhere/deck.json']],
  [['polish']],
  [['lint', '--format', 'xml']],
  [['lint', file('[]')]],
])('what cannot be read is no pass: %j', (args) => {
  expect(run(...args).status).toBe(2);
});
