import { LRUCache } from 'lru-cache';

/** Characters of the header that are read; longer than any real list. */
const longest = 256;
/** Headers that were read already: browsers send few different ones, and to check a tag takes a while. */
const known = new LRUCache<string, { readonly tag: string | undefined }>({ max: 500 });

/** The preferred language of a browser (`Accept-Language`, RFC 9110 §12.5.4) as a BCP 47 tag; undefined for `*` and malformed headers. */
export function preferredLanguage({ headers }: Request): string | undefined {
  const header = headers.get('accept-language')?.slice(0, longest);
  if (!header) return undefined;
  const cached = known.get(header);
  if (cached) return cached.tag;
  const tag = readHeader(header);
  known.set(header, { tag });
  return tag;
}

function readHeader(header: string): string | undefined {
  const [first] = header
    .split(',')
    .map((range) => {
      const [tag = '', weight = ''] = range.split(';');
      const quality = /^\s*q=([\d.]+)\s*$/i.exec(weight)?.[1];
      return { tag: readable(tag.trim()), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => tag !== undefined && quality > 0)
    .toSorted((one, other) => other.quality - one.quality);
  return first?.tag;
}

function readable(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).baseName;
  } catch {
    return undefined;
  }
}
