import { mkdtemp, rm } from 'node:fs/promises';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { buildConsole } from '@kairos-mfa/console/build';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadConsolePages } from './console-pages.ts';

/** KiB that the first page loads at most, each file compressed by Brotli. The limit of the product is 150 kB. */
const budget = 136;

let folder: string;

beforeAll(async () => {
  folder = await buildConsole(await mkdtemp(join(tmpdir(), 'kairos-console-')));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const answer = async (path: string, tokenUrl: string | null = null): Promise<Response | undefined> =>
  (await loadConsolePages(folder, { basePath: '/mfa/v1', tokenUrl }))(new Request(`http://localhost${path}`));

test('a page runs only scripts of its own files and styles with the nonce of the response', async () => {
  const response = await answer('/console/people');
  const policy = response?.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  const text = (await response?.text()) ?? '';
  expect(text.match(/<script(?![^>]* src="\/console\/assets\/)/g)).toBeNull();
  expect(text.match(/<style|\son\w+=/g)).toBeNull();
  expect(text).not.toContain('__CSP_NONCE__');
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
  expect(text).toContain(`nonce="${nonce}"`);
  const another = await answer('/console/people');
  expect(another?.headers.get('content-security-policy')).not.toBe(policy);
});

test('the page may call the token route of the host, and no other origin', async () => {
  const without = await answer('/console');
  expect(without?.headers.get('content-security-policy')).toContain("connect-src 'self';");
  const token = await answer('/console', 'https://app.example.com/token?"><script>');
  expect(token?.headers.get('content-security-policy')).toContain(
    "connect-src 'self' https://app.example.com;",
  );
  expect(await token?.text()).not.toContain('"><script>');
});

test('files outside the built assets are not served', async () => {
  expect(await answer('/console/assets/no-such-file.js')).toBeUndefined();
  expect(await answer('/console/assets/../manifest.json').then((found) => found?.text())).toContain(
    '<div id="console">',
  );
});

test('the first page stays within its budget', async () => {
  // SAFETY: the manifest of Vite.
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Record<
    string,
    { readonly file: string; readonly css?: string[]; readonly imports?: string[] }
  >;
  const files = new Set<string>();
  const follow = (name: string): void => {
    const entry = manifest[name];
    if (!entry) throw new Error(`The build has no ${name}. Correct the names in this test.`);
    if (files.has(entry.file)) return;
    for (const file of [entry.file, ...(entry.css ?? [])]) files.add(file);
    entry.imports?.forEach(follow);
  };
  for (const name of ['index.html', 'pages/overview/overview.page.tsx', 'words/en.ts']) follow(name);
  const sizes = await Promise.all(
    [...files].map(async (file) => brotliCompressSync(await readFile(join(folder, file))).length),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(budget * 1024);
});
