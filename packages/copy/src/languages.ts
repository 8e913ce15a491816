import { english, type Language } from './language.ts';
import { ar } from './locales/ar.ts';
import { de } from './locales/de.ts';
import { es } from './locales/es.ts';
import { fr } from './locales/fr.ts';
import { it } from './locales/it.ts';
import { ja } from './locales/ja.ts';
import { ko } from './locales/ko.ts';
import { nl } from './locales/nl.ts';
import { pl } from './locales/pl.ts';
import { ptBR } from './locales/pt-BR.ts';
import { zhHans } from './locales/zh-Hans.ts';
import { zhHant } from './locales/zh-Hant.ts';
import { pickLocale, type ShippedLocale } from './pick-locale.ts';

/** All shipped languages, for servers. Browsers load only their own with `loadLanguage`. */
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
  'zh-Hant': zhHant,
  ar,
};

/** The language for the first supported tag (BCP 47) of these; English if there is none. */
export function languageFor(requested: string | readonly string[]): Language {
  const { shipped, locale } = pickLocale(requested);
  return { ...languages[shipped], locale };
}
