import type { CopyOverrides, MessageArguments, MessageKey } from './catalogue.ts';
import { compiledMessage } from './compiled-message.ts';
import { formatOverride } from './copy-overrides.ts';
import { directionOf } from './direction.ts';
import { format } from './format.ts';
import type { Language } from './language.ts';
import type { Values } from './message-parser.ts';

/** The messages of one language, as a typed function: `copy('prompt.dismiss')` knows its keys and their placeholders. */
export interface Copy {
  <Key extends MessageKey>(key: Key, ...values: MessageArguments<Key>): string;
  /** BCP 47 tag, for dates, amounts and counts that are shown together with these messages. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly language: Language;
  /** The message for a key that is only known at run time, e.g. a host's own action; `undefined` if there is none. */
  find(key: string, values?: Values): string | undefined;
  /** The host's override for this key, unformatted; `undefined` if the host did not override it. */
  override(key: string): string | undefined;
}

/** Creates the copy of a language with a host's overrides. An override that cannot be formatted falls back to our message. */
export function createCopyOf(language: Language, overrides: CopyOverrides = {}): Copy {
  const { locale, compiledByKey } = language;
  const catalogue: Readonly<Record<string, string | undefined>> = language.words;
  const hostCopy: Readonly<Record<string, string | undefined>> = overrides;
  const override = (key: string): string | undefined =>
    Object.hasOwn(hostCopy, key) ? hostCopy[key] : undefined;
  function find(key: string, values?: Values): string | undefined {
    const formatMessage = (message: string): string => format(message, language, values);
    const overriding = override(key);
    const formatted = overriding === undefined ? undefined : formatOverride(key, overriding, formatMessage);
    if (formatted !== undefined) return formatted;
    const message = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined;
    if (message !== undefined) return formatMessage(message);
    const compiled = compiledByKey && Object.hasOwn(compiledByKey, key) ? compiledByKey[key] : undefined;
    return compiled && compiledMessage(key, compiled, locale).format(values ?? {});
  }
  const copy = (key: string, values?: Values): string => find(key, values) ?? key;
  return Object.assign(copy, { locale, direction: directionOf(locale), language, find, override });
}
