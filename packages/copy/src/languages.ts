import { english, type Language } from './language.ts';
import { de } from './locales/de.ts';
import { fr } from './locales/fr.ts';
import { es } from './locales/es.ts';
import { ptBR } from './locales/pt-BR.ts';
import { it } from './locales/it.ts';
import { nl } from './locales/nl.ts';
import { pl } from './locales/pl.ts';
import { ja } from './locales/ja.ts';
import { ko } from './locales/ko.ts';
import { zhHans } from './locales/zh-Hans.ts';
import { ar } from './locales/ar.ts';
import { pickLocale, type ShippedLocale } from './pick-locale.ts';

/** Every language at once, for servers; a browser loads its own (`loadLanguage`). */
export const languages: Readonly<Record<ShippedLocale, Language>> = {
  en: english,
  de,
  fr,
  es,
  'pt-BR': ptBR,
  it,
  nl,
  pl,
  ja,
  ko,
  'zh-Hans': zhHans,
  ar,
};

/** The words for the first of these BCP 47 tags that Kairos speaks. */
export function languageFor(asked: string | readonly string[]): Language {
  const { shipped, locale } = pickLocale(asked);
  return { ...languages[shipped], locale };
}
