import type { Translated } from './catalogue.ts';
import type { CompiledMessages } from './compiled-message.ts';
import { compiled } from './compiled/en.ts';
import { deck } from './locales/en.deck.ts';
import { en } from './locales/en.ts';

/** The variants in another language. */
export type TranslatedVariants = {
  readonly [Variant in keyof typeof deck]: Translated<(typeof deck)[Variant]>;
};

/** All words of one language. */
export interface Language {
  /** BCP 47, with a region where one was asked for: dates, amounts and counts are written in it. */
  readonly locale: string;
  readonly words: Translated<typeof en>;
  readonly promptVariants: TranslatedVariants;
  /** Its messages that have placeholders, read ahead. Any that is not here is read when it is said. */
  readonly compiled?: CompiledMessages;
}

/** The source, and what everybody reads whose language is not here. */
export const english: Language = { locale: 'en', words: en, promptVariants: deck, compiled };

const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** Which way a language is read. Asked of its script, because not every browser has `getTextInfo` yet. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.has(new Intl.Locale(locale).maximize().script ?? '') ? 'rtl' : 'ltr';
}
