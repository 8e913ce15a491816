import { readFileSync } from 'node:fs';
import { english } from '@kairos-mfa/copy';
import { placeholdersOf } from '@kairos-mfa/copy/lint';
import type { CopyOverridesByLocale } from '@kairos-mfa/messages';
import { z } from 'zod';

const file = z.record(z.string(), z.record(z.string(), z.string().min(1).max(2_000)));
const catalogue: Readonly<Record<string, string | undefined>> = english.words;

/**
 * Reads the product's overrides for e-mails and text messages: JSON, by locale and key of the catalogue, e.g.
 * `{ "en": { "reminder.subject": "…" } }`. Throws for an unknown key or an unknown placeholder.
 */
export function readCopyOverrides(path: string): CopyOverridesByLocale {
  try {
    const overrides = file.parse(JSON.parse(readFileSync(path, 'utf8')));
    for (const [locale, messages] of Object.entries(overrides)) {
      Intl.getCanonicalLocales(locale);
      for (const [key, message] of Object.entries(messages)) checkOverride(key, message);
    }
    return overrides;
  } catch (error) {
    throw new Error(
      `The messages in ${path} (KAIROS_WORDS) cannot be used: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}

function checkOverride(key: string, message: string): void {
  const source = /^(message|reminder)\./.test(key) ? catalogue[key] : undefined;
  if (source === undefined)
    throw new Error(
      `"${key}" is not the key of an e-mail or text message. Look it up in the catalogue of @kairos-mfa/copy.`,
    );
  const known = placeholdersOf(source);
  const unknown = placeholdersOf(message).filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(
      `"${key}" has the unknown placeholder {${unknown.join('}, {')}}. Known: ${known.join(', ') || 'none'}.`,
    );
}
