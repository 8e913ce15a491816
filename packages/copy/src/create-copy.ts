import type { CopyOverrides, MessageArguments, MessageKey } from './catalogue.ts';
import { format } from './format.ts';
import { directionOf, english, type Language } from './language.ts';
import { formatOverride } from './own-words.ts';
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

/** Gives the words of a language, with a host's own words over them; ours stand in for any that cannot be filled in. */
export function createCopy(language: Language = english, overrides: CopyOverrides = {}): Copy {
  const { locale } = language;
  const ours: Readonly<Record<string, string | undefined>> = language.words;
  const theirs: Readonly<Record<string, string | undefined>> = overrides;
  const own = (key: string): string | undefined => (Object.hasOwn(theirs, key) ? theirs[key] : undefined);
  function find(key: string, values?: Values): string | undefined {
    const said = (message: string): string => format(message, language, values);
    const words = own(key);
    const inTheirs = words === undefined ? undefined : formatOverride(key, words, said);
    if (inTheirs !== undefined) return inTheirs;
    const message = Object.hasOwn(ours, key) ? ours[key] : undefined;
    return message === undefined ? undefined : said(message);
  }
  const copy = (key: string, values?: Values): string => find(key, values) ?? key;
  return Object.assign(copy, { locale, direction: directionOf(locale), language, find, own });
}
