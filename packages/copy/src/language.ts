import type { Translated } from './catalogue.ts';
import type { CompiledMessages } from './compiled-message.ts';
import { compiled } from './compiled/en.ts';
import { promptVariants } from './locales/en.prompt-variants.ts';
import { en } from './locales/en.ts';

/** The prompt variants translated into another language. */
export type TranslatedVariants = {
  readonly [Variant in keyof typeof promptVariants]: Translated<(typeof promptVariants)[Variant]>;
};

/** All messages of one language. */
export interface Language {
  /** BCP 47 tag, with the requested region if any. Dates, amounts and counts are formatted in it. */
  readonly locale: string;
  readonly words: Translated<typeof en>;
  readonly promptVariants: TranslatedVariants;
  /** Its messages with placeholders, compiled ahead of time. A message that is not listed is parsed when it is formatted. */
  readonly compiled?: CompiledMessages;
  /** The same by key, for messages that are not in `words`: a browser loads English without their sources. */
  readonly compiledByKey?: CompiledMessages;
}

/** English: the source of all translations, and the fallback for a language that is not available. */
export const english: Language = { locale: 'en', words: en, promptVariants: promptVariants, compiled };
