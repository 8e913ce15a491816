import { english, type Language } from './language.ts';
import { pickLocale, type ShippedLocale } from './pick-locale.ts';
import { warnOnce } from './tell-once.ts';

/** One chunk a language, so that nobody downloads eleven others. */
const chunks: Record<Exclude<ShippedLocale, 'en'>, () => Promise<Language>> = {
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
  ar: async () => (await import('./locales/ar.ts')).ar,
};

const loaded = new Map<ShippedLocale, Language>([['en', english]]);
const loading = new Map<string, Promise<Language>>();

/** The words for the first of these BCP 47 tags that Kairos speaks: at once where they are there already. */
export function loadLanguage(asked: string | readonly string[]): Language | Promise<Language> {
  const { shipped, locale } = pickLocale(asked);
  if (shipped === 'en' && typeof asked === 'string' && !/^en(?![a-z])/i.test(asked))
    warnOnce(
      `Kairos has no words for the locale "${asked}", so it speaks English. Name another, or give your own as \`language\`.`,
    );
  const language = loaded.get(shipped);
  if (language) return { ...language, locale };
  // The same promise for the same locale, because React asks again and again.
  const begun = loading.get(locale) ?? load(shipped, locale);
  loading.set(locale, begun);
  return begun;
}

async function load(shipped: ShippedLocale, locale: string): Promise<Language> {
  if (shipped === 'en') return english;
  try {
    const language = await chunks[shipped]();
    loaded.set(shipped, language);
    return { ...language, locale };
  } catch {
    // Words that cannot be fetched must not keep anybody out; the next page tries again.
    return english;
  }
}
