import type { CopyOverrides } from './catalogue.ts';
import { createCopyOf, type Copy } from './create-copy-of.ts';
import { english, type Language } from './language.ts';

/** Creates the copy of a language with a host's overrides. An override that cannot be formatted falls back to our message. */
export function createCopy(language: Language = english, overrides: CopyOverrides = {}): Copy {
  return createCopyOf(language, overrides);
}
