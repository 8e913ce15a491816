import type { EnglishSection } from './english.ts';
import type { Language } from './language.ts';

const sections = { words: {}, compiledByKey: {}, promptVariants: {}, compiled: {} };

// SAFETY: a key that is used is there, because the module that uses it adds it; a test checks that.
const loaded = { locale: 'en', ...sections } as unknown as Language;

/** English, as far as the loaded screens need it. Every screen adds its own words, with the module that it is in. */
export const english: Language = loaded;

/** Adds the words of a screen. */
export function addEnglish(section: EnglishSection): void {
  for (const name of Object.keys(section) as (keyof EnglishSection)[])
    Object.assign(sections[name], section[name]);
}
