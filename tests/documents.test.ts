import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const pages = globSync(['*.md', 'docs/**/*.md', '{apps,packages}/*/*.md'], { cwd: root });

/** What a heading is called in a link, as GitHub does it. */
function anchors(page: string): string[] {
  return [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\- ]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('whoever follows a link arrives', () => {
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
  test('pages link', () => expect(links.length).toBeGreaterThan(20));
  test.each(links)('%s to %s', (page, target) => {
    const [path = '', anchor] = target.split('#');
    const file = path === '' ? page : normalize(join(dirname(page), path));
    expect(existsSync(join(root, file))).toBe(true);
    if (anchor !== undefined) expect(anchors(file)).toContain(anchor);
  });
});

describe('a proof that the threats name can be run', () => {
  /** Files as the threats name them: below the engine unless they say otherwise. */
  const place = (file: string) =>
    [`packages/engine/src/${file}`, file].find((path) => existsSync(join(root, path)));
  const threats = read('docs/threats.md');
  // A file, and the quoted names of tests that follow it.
  const proofs = [...threats.matchAll(/`([\w./-]+\.test\.tsx?)`((?:,? (?:and )?"[^"\n]+")*)/g)].flatMap(
    ([, file = '', quoted = '']) => {
      const names = [...quoted.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name);
      return (names.length > 0 ? names : ['']).map((name) => [file, name] as const);
    },
  );
  test('threats name proofs', () => expect(proofs.length).toBeGreaterThan(50));
  const holders = [...new Set([...threats.matchAll(/`([\w./{},*-]+\.ts)`/g)].map(([, file = '']) => file))];
  test('threats name the code that holds', () => expect(holders.length).toBeGreaterThan(50));
  test.each(holders)('%s is there to be read', (file) => {
    expect(globSync([`packages/engine/src/${file}`, file], { cwd: root })).not.toEqual([]);
  });
  test.each(proofs)('%s %s', (file, name) => {
    const found = place(file);
    expect(found).toBeDefined();
    const source = plain(read(found ?? ''));
    for (const piece of name.split('…')) expect(source).toContain(plain(piece));
  });
});

test('a newcomer finds every folder of the engine', () => {
  const folders = globSync('packages/engine/src/*/', { cwd: root }).map((folder) => basename(folder));
  expect(folders.length).toBeGreaterThan(10);
  for (const folder of folders) expect(read('CONTRIBUTING.md')).toContain(`| \`${folder}\` |`);
});

describe('an operator finds every setting of the reference server', () => {
  const settings = [...read('apps/server/src/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)];
  test('there are settings', () => expect(settings.length).toBeGreaterThan(10));
  test.each(settings.map(([, name = '']) => name))('%s', (name) => {
    expect(read('docs/guides/server.md')).toContain(`\`${name}\``);
  });
});

/** A quotation without what line breaks, escapes and kinds of apostrophes make of it. */
function plain(text: string): string {
  return text.replaceAll(/[’']/g, "'").replaceAll('\\', '').replaceAll(/\s+/g, ' ').trim();
}
