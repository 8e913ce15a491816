import { english as allEnglish, type Language } from './language.ts';

/** English, complete. In a browser it is what the loaded screens need (`english.browser.ts`). */
export const english: Language = allEnglish;

/** The English of some screens. */
export interface EnglishSection {
  readonly words?: Readonly<Record<string, string>>;
  readonly compiledByKey?: Language['compiledByKey'];
  readonly promptVariants?: Language['promptVariants'];
  readonly compiled?: Language['compiled'];
}

/** Adds the words of a screen, in a browser. Here, English is complete. */
export function addEnglish(_section: EnglishSection): void {}
