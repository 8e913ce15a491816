import type { CopyOverrides, MessageArguments, MessageKey } from './catalogue.ts';
import { format } from './format.ts';
import { directionOf, english, type Language } from './language.ts';
import type { Values } from './reader.ts';

/** The words of one language. `copy('prompt.dismiss')` knows its keys and their placeholders. */
export interface Copy {
  <Key extends MessageKey>(key: Key, ...values: MessageArguments<Key>): string;
  /** BCP 47, for dates, amounts and counts beside these words. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly language: Language;
  /** Words under a key that is only known at run time, e.g. of a host's own action; `undefined` where there are none. */
  find(key: string, values?: Values): string | undefined;
  /** The host's own words under this key, and nothing where it left ours. */
  own(key: string): string | undefined;
}

/** Gives the words of a language, with a host's own words over them. */
export function createCopy(language: Language = english, overrides: CopyOverrides = {}): Copy {
  const { locale } = language;
  const words: Readonly<Record<string, string | undefined>> = { ...language.words, ...overrides };
  function find(key: string, values?: Values): string | undefined {
    const message = words[key];
    return message === undefined ? undefined : format(message, language, values);
  }
  const copy = (key: string, values?: Values): string => find(key, values) ?? key;
  const own = (key: string): string | undefined => {
    const words: Readonly<Record<string, string | undefined>> = overrides;
    return words[key];
  };
  return Object.assign(copy, { locale, direction: directionOf(locale), language, find, own });
}
