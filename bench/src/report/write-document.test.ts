import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeBetweenMarkers } from './write-document.ts';

const begin = '<!-- bench:begin, written by `pnpm bench` -->';
const end = '<!-- bench:end -->';
let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kairos-bench-document-'));
  path = join(folder, 'page.md');
});
afterEach(() => rm(folder, { recursive: true }));

test('what is written by hand around the tables stays', async () => {
  await writeFile(path, `# Title\n\n${begin}\nold\n${end}\n\nBy hand.\n`);
  await writeBetweenMarkers(path, 'new');
  expect(await readFile(path, 'utf8')).toBe(`# Title\n\n${begin}\n\nnew\n\n${end}\n\nBy hand.\n`);
});

test('a page without the markers is not changed', async () => {
  await writeFile(path, `# Title\n\n${end}\n${begin}\n`);
  await expect(writeBetweenMarkers(path, 'new')).rejects.toThrow(begin);
  expect(await readFile(path, 'utf8')).toBe(`# Title\n\n${end}\n${begin}\n`);
});
