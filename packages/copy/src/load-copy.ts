import { english } from '#english';
import { loadParser, loadedParser } from '#message-parser';
import type { CopyOverrides } from './catalogue.ts';
import { createCopyOf, type Copy } from './create-copy-of.ts';
import { needsParser } from './format.ts';
import type { Language } from './language.ts';

/**
 * Creates the copy of a language with a host's overrides. Returns a promise only in a browser that has to fetch the ICU
 * parser first, for placeholders in messages that were not compiled ahead of time. If that fails, our messages are used.
 */
export function loadCopy(language: Language, overrides: CopyOverrides = {}): Copy | Promise<Copy> {
  const messages = [
    ...Object.values(language.words),
    ...Object.values(language.promptVariants).flatMap(Object.values),
  ];
  const isFormattable = (message: string): boolean => !needsParser(message, language);
  if (loadedParser() || [...messages, ...Object.values(overrides)].every(isFormattable))
    return createCopyOf(language, overrides);
  return loadParser().then(
    () => createCopyOf(language, overrides),
    () => {
      // SAFETY: a subset of the overrides.
      const formattable = Object.fromEntries(
        Object.entries(overrides).filter(([, message]) => isFormattable(message)),
      ) as CopyOverrides;
      return createCopyOf(messages.every(isFormattable) ? language : english, formattable);
    },
  );
}
