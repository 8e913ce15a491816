/** The languages that Kairos speaks; one for each language subtag. */
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
/** The locale that designers look at: accents, brackets and about 35 % more length, still readable. */
export const pseudoLocale = 'en-XA';

export type ShippedLocale = (typeof locales)[number];

/** What a person reads, and how they write dates and amounts, e.g. `de` and `de-AT`. */
export interface PickedLocale {
  readonly shipped: ShippedLocale;
  readonly locale: string;
}

const byLanguage = new Map(locales.map((shipped) => [new Intl.Locale(shipped).language, shipped]));

/**
 * The first of these BCP 47 tags that Kairos speaks, `de_DE` taken for `de-DE`; English where there is none, for dates and amounts too.
 * One script a language: who reads `zh-Hant` gets `zh-Hans`, which CLDR holds nearer than English.
 */
export function pickLocale(asked: string | readonly string[]): PickedLocale {
  for (const tag of [asked].flat()) {
    const locale = readable(tag);
    const shipped = locale && byLanguage.get(locale.language);
    if (shipped) return { shipped, locale: locale.toString() };
  }
  return { shipped: 'en', locale: 'en' };
}

function readable(tag: string): Intl.Locale | undefined {
  try {
    // As POSIX and Java write it: `de_DE`.
    return new Intl.Locale(tag.replaceAll('_', '-'));
  } catch {
    return undefined;
  }
}
