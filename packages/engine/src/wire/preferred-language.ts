/** Characters of the header that are read; longer than any real list. */
const longest = 256;

/** The preferred language of a browser (`Accept-Language`, RFC 9110 §12.5.4) as a BCP 47 tag; undefined for `*` and malformed headers. */
export function preferredLanguage({ headers }: Request): string | undefined {
  const [first] = (headers.get('accept-language') ?? '')
    .slice(0, longest)
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
