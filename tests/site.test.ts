import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeLlmsText } from '../site/src/llms-text.ts';
import { stagePages } from '../site/src/stage-pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'kairos-site-'));
afterAll(() => rmSync(folder, { recursive: true }));
const pages = stagePages(folder);
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

test('links between pages stay links of the site, and others go to the repository', () => {
  expect(read('index.md')).toContain('](./guides/prompts.md)');
  expect(read('guides/server.md')).toContain('](../scale.md#retention)');
  expect(read('index.md')).toContain('](./packages/react.md)');
  expect(read('index.md')).toContain('](https://github.com/kairos-mfa/kairos/blob/main/docs/decisions)');
  expect(read('quick-starts/nextjs.md')).toContain('](../index.md#packages)');
  expect(read('packages/devtools.md')).toContain('# @kairos-mfa/devtools');
});

test('every page of the documentation is a page of the site', () => {
  const files = pages.map(({ file }) => file);
  expect(new Set(files).size).toBe(files.length);
  for (const file of ['recipes.md', 'privacy.md', 'glossary.md', 'threats.md', 'decisions/0007-names.md'])
    expect(files).toContain(file);
});

test('the list for language models has every page with its first sentence', () => {
  const text = writeLlmsText(pages);
  expect(text).toContain('- [Privacy](/privacy.html): What is stored, why, and for how long.');
  for (const line of text.split('\n').filter((found) => found.startsWith('- ')))
    expect(line).toMatch(/^- \[.+\]\(\/.+\): \S/);
});
