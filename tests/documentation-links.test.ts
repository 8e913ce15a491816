import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const pages = globSync(['*.md', 'docs/**/*.md', '{apps,packages}/*/*.md'], { cwd: root });

/** The anchors of a page's headings, as GitHub creates them. */
function anchors(page: string): string[] {
  return [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\- ]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('every link in the documentation resolves', () => {
  const links = pages.flatMap((page) =>
    [
      ...read(page)
        .replaceAll(/^```[^]*?^```$/gm, '')
        .matchAll(/\]\(([^)\s]+)\)/g),
    ]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/.test(target))
      .map((target) => [page, target] as const),
  );
  test('the documentation has links', () => expect(links.length).toBeGreaterThan(20));
  test.each(links)('%s to %s', (page, target) => {
    const [path = '', anchor] = target.split('#');
    const file = path === '' ? page : normalize(join(dirname(page), path));
    expect(existsSync(join(root, file))).toBe(true);
    if (anchor !== undefined) expect(anchors(file)).toContain(anchor);
  });
});

describe('every file and test that the threat model names exists', () => {
  /** Finds a file of the threat model: below the engine's sources, or from the root. */
  const findFile = (file: string) =>
    [`packages/engine/src/${file}`, file].find((path) => existsSync(join(root, path)));
  const threats = read('docs/threats.md');
  // A file, and the quoted test names after it.
  const proofs = [...threats.matchAll(/`([\w./-]+\.test\.tsx?)`((?:,? (?:and )?"[^"\n]+")*)/g)].flatMap(
    ([, file = '', quoted = '']) => {
      const names = [...quoted.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name);
      return (names.length > 0 ? names : ['']).map((name) => [file, name] as const);
    },
  );
  test('the threat model names tests', () => expect(proofs.length).toBeGreaterThan(50));
  const codeFiles = [...new Set([...threats.matchAll(/`([\w./{},*-]+\.ts)`/g)].map(([, file = '']) => file))];
  test('the threat model names code', () => expect(codeFiles.length).toBeGreaterThan(50));
  test.each(codeFiles)('%s exists', (file) => {
    expect(globSync([`packages/engine/src/${file}`, file], { cwd: root })).not.toEqual([]);
  });
  test.each(proofs)('%s %s', (file, name) => {
    const found = findFile(file);
    expect(found).toBeDefined();
    const source = plain(read(found ?? ''));
    for (const piece of name.split('…')) expect(source).toContain(plain(piece));
  });
});

test('CONTRIBUTING.md lists every folder of the engine', () => {
  const folders = globSync('packages/engine/src/*/', { cwd: root }).map((folder) => basename(folder));
  expect(folders.length).toBeGreaterThan(10);
  for (const folder of folders) expect(read('CONTRIBUTING.md')).toContain(`| \`${folder}\` |`);
});

describe('the guide has every setting of the reference server', () => {
  const settings = [...read('apps/server/src/settings.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)];
  test('there are settings', () => expect(settings.length).toBeGreaterThan(10));
  test.each(settings.map(([, name = '']) => name))('%s', (name) => {
    expect(read('docs/guides/server.md')).toContain(`\`${name}\``);
  });
});

/** Normalises line breaks, escapes and apostrophes of a quotation. */
function plain(text: string): string {
  return text.replaceAll(/[’']/g, "'").replaceAll('\\', '').replaceAll(/\s+/g, ' ').trim();
}
