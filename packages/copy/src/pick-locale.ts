/** The shipped locales, one for each language subtag. */
export const locales = [
  'en',
  'de',
  'fr',
  'es',
  'pt-BR',
  'it',
  'nl',
  'pl',
  'ja',
  'ko',
  'zh-Hans',
  'ar',
] as const;
/** The pseudo-locale for testing layouts: accents, brackets and about 35 % more length. */
export const pseudoLocale = 'en-XA';

/** A locale that has a translation. */
export type ShippedLocale = (typeof locales)[number];

/** The translation to show (`shipped`, e.g. `de`) and the locale for dates and amounts (`locale`, e.g. `de-AT`). */
export interface PickedLocale {
  readonly shipped: ShippedLocale;
  readonly locale: string;
}

const byLanguage = new Map(locales.map((shipped) => [new Intl.Locale(shipped).language, shipped]));

/**
 * Picks the first supported tag (BCP 47, also with `_`) of these; English if there is none, for dates and amounts too.
 * Each language has one script: `zh-Hant` gets `zh-Hans`, which CLDR ranks closer than English.
 */
export function pickLocale(requested: string | readonly string[]): PickedLocale {
  for (const tag of [requested].flat()) {
    const locale = parseTag(tag);
    const shipped = locale && byLanguage.get(locale.language);
    if (shipped) return { shipped, locale: locale.toString() };
  }
  return { shipped: 'en', locale: 'en' };
}

function parseTag(tag: string): Intl.Locale | undefined {
  try {
    // POSIX and Java write `de_DE`.
    return new Intl.Locale(tag.replaceAll('_', '-'));
  } catch {
    return undefined;
  }
}
