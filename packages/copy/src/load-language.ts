import { english } from '#english';
import type { Language } from './language.ts';
import { pickLocale, pseudoLocale, type ShippedLocale } from './pick-locale.ts';
import { warnOnce } from './warn-once.ts';

/** One chunk for each language, so that a page downloads only its own. */
const chunks: Record<Exclude<ShippedLocale, 'en'> | typeof pseudoLocale, () => Promise<Language>> = {
  // Made from the sources of all English messages.
  [pseudoLocale]: async () => (await import('./language.ts')).english,
  de: async () => (await import('./locales/de.ts')).de,
  fr: async () => (await import('./locales/fr.ts')).fr,
  es: async () => (await import('./locales/es.ts')).es,
  'pt-BR': async () => (await import('./locales/pt-BR.ts')).ptBR,
  it: async () => (await import('./locales/it.ts')).it,
  nl: async () => (await import('./locales/nl.ts')).nl,
  pl: async () => (await import('./locales/pl.ts')).pl,
  ja: async () => (await import('./locales/ja.ts')).ja,
  ko: async () => (await import('./locales/ko.ts')).ko,
  'zh-Hans': async () => (await import('./locales/zh-Hans.ts')).zhHans,
  'zh-Hant': async () => (await import('./locales/zh-Hant.ts')).zhHant,
  ar: async () => (await import('./locales/ar.ts')).ar,
};

const loaded = new Map<keyof typeof chunks | 'en', Language>([['en', english]]);
const loading = new Map<string, Promise<Language>>();

/** Loads the language for the first supported tag (BCP 47) of these. Returns it synchronously if it is loaded already. */
export function loadLanguage(requested: string | readonly string[]): Language | Promise<Language> {
  const { shipped, locale } = pickLocale(requested);
  if (shipped === 'en' && typeof requested === 'string' && !/^en(?![a-z])/i.test(requested))
    warnOnce(
      `Kairos has no translation for the locale "${requested}", so it shows English. Choose another locale, or pass your own translation as \`language\`.`,
    );
  const chunk = locale === pseudoLocale ? pseudoLocale : shipped;
  const language = loaded.get(chunk);
  if (language) return { ...language, locale };
  // React calls this on every render, so a locale that is loading keeps one promise.
  const pending = loading.get(locale) ?? load(chunk, locale);
  loading.set(locale, pending);
  return pending;
}

async function load(chunk: keyof typeof chunks | 'en', locale: string): Promise<Language> {
  if (chunk === 'en') return english;
  try {
    const language = await chunks[chunk]();
    loaded.set(chunk, language);
    return { ...language, locale };
  } catch {
    // A translation that cannot be fetched must not block anybody; the next page load tries again.
    return english;
  }
}
