import { locales } from '@kairos-mfa/copy';
import { createContext, use, type Context } from 'react';
import type { en } from './en.ts';

/** Every text of the console. English has all; a language that lacks one does not compile. */
export type Words = typeof en;

/** The words of one language, and its tag (BCP 47). */
export interface Language {
  readonly locale: string;
  readonly words: Words;
}

/** The languages that the console has so far, besides English. */
const loaders: Readonly<Record<string, () => Promise<Words>>> = {
  de: async () => (await import('./de.ts')).de,
};

/** The words for the first of these languages that the console has, else English. */
export async function loadWords(wanted: readonly string[]): Promise<Language> {
  const { en } = await import('./en.ts');
  for (const tag of wanted) {
    const [base = ''] = tag.split('-');
    if (base === 'en') break;
    const load = loaders[tag] ?? loaders[base];
    if (load) return { locale: locales.find((one) => one === base) ?? base, words: await load() };
  }
  return { locale: 'en', words: en };
}

/** The language of the console. */
export const WordsContext: Context<Language | undefined> = createContext<Language | undefined>(undefined);

/** Returns the words of the console. */
export function useWords(): Words {
  return useLanguage().words;
}

/** Returns the language of the console. */
export function useLanguage(): Language {
  const language = use(WordsContext);
  if (!language) throw new Error('useLanguage was used outside the console. Put the page below <App>.');
  return language;
}
