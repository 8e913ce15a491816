import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, normalize, relative } from 'node:path';

/** A page of the site. */
export interface Page {
  /** The file in the repository. */
  readonly source: string;
  /** The file in the site. */
  readonly file: string;
  readonly text: string;
}

const repository = 'https://github.com/kairos-mfa/kairos';

/** The place in the site of a file in the repository. */
function placeOf(source: string): string {
  if (source === 'README.md') return 'index.md';
  if (source.startsWith('docs/')) return source.slice('docs/'.length);
  const [, folder = ''] = /^(?:packages|apps)\/([\w-]+)\/README\.md$/.exec(source) ?? [];
  return folder ? `packages/${folder}.md` : source.toLowerCase();
}

/** Collects the pages of the repository. Links between them stay links; all others go to the repository. */
export function stagePages(folder: string): readonly Page[] {
  const sources = globSync([
    'README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'docs/**/*.md',
    '{packages,apps}/*/README.md',
  ]);
  const places = new Map(sources.map((source) => [source, placeOf(source)]));
  for (const image of globSync('docs/images/*')) copy(image, join(folder, 'public/images', basename(image)));
  return [...places]
    .map(([source, file]) => ({ source, file, text: withLinks(source, file, places) }))
    .map((page) => {
      write(join(folder, page.file), page.text);
      return page;
    });
}

/** The text of a page with the links of the site. Code is left as it is. */
function withLinks(source: string, file: string, places: ReadonlyMap<string, string>): string {
  const text = readFileSync(source, 'utf8');
  return text
    .split(/(^```[^]*?^```$)/m)
    .map((part) =>
      part.startsWith('```')
        ? part
        : part.replaceAll(/(!?)\]\(([^)\s]+)\)/g, (whole, _image: string, target: string) => {
            if (/^[a-z]+:|^#/.test(target)) return whole;
            return `](${linkTo(target, source, file, places)})`;
          }),
    )
    .join('');
}

function linkTo(target: string, source: string, file: string, places: ReadonlyMap<string, string>): string {
  const [path = '', anchor] = target.split('#');
  const found = normalize(join(dirname(source), path)).replace(/\/$/, '');
  const suffix = anchor === undefined ? '' : `#${anchor}`;
  if (found.startsWith('docs/images/')) return `/images/${basename(found)}`;
  const place = places.get(found) ?? places.get(`${found}/README.md`);
  if (place !== undefined) {
    const link = relative(dirname(file), place);
    return `${link.startsWith('.') ? link : `./${link}`}${suffix}`;
  }
  if (!existsSync(found)) throw new Error(`${source} links to ${target}, which does not exist.`);
  return `${repository}/blob/main/${found}${suffix}`;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, readFileSync(from));
}
