/** The shipped locales, one for each language, and for Chinese one for each script. */
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
  'zh-Hant',
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

/** By language, and by language and script. The first one of a language is also for its other scripts. */
const shippedFor = new Map(
  locales.toReversed().flatMap((shipped) => {
    const locale = new Intl.Locale(shipped);
    return [
      [locale.language, shipped],
      [withScript(locale), shipped],
    ] as const;
  }),
);

/**
 * Picks the first supported tag (BCP 47, also with `_`) of these; English if there is none, for dates and amounts too.
 * Chinese is picked by its script, which follows from the region: `zh-TW`, `zh-HK` and `zh-MO` get `zh-Hant`.
 */
export function pickLocale(requested: string | readonly string[]): PickedLocale {
  for (const tag of [requested].flat()) {
    const locale = parseTag(tag);
    const shipped = locale && (shippedFor.get(withScript(locale)) ?? shippedFor.get(locale.language));
    if (shipped) return { shipped, locale: locale.toString() };
  }
  return { shipped: 'en', locale: 'en' };
}

function withScript(locale: Intl.Locale): string {
  return `${locale.language}-${locale.maximize().script}`;
}

function parseTag(tag: string): Intl.Locale | undefined {
  try {
    // POSIX and Java write `de_DE`.
    return new Intl.Locale(tag.replaceAll('_', '-'));
  } catch {
    return undefined;
  }
}
