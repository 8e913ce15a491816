import { english as browserEnglish } from '#english';
import { english, type Language } from './language.ts';
import { loadLanguage as load } from './load-language.ts';

/**
 * Loads the language for the first supported tag (BCP 47) of these, with all of its words. Returns it synchronously if it is
 * loaded already. The kit's screens load only what they need of English.
 */
export function loadLanguage(requested: string | readonly string[]): Language | Promise<Language> {
  const language = load(requested);
  return language instanceof Promise ? language.then(complete) : complete(language);
}

function complete(language: Language): Language {
  return language.words === browserEnglish.words ? { ...english, locale: language.locale } : language;
}
