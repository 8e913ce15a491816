import { locales } from '../pick-locale.ts';
import type { LintedVariants } from './lint-decks.ts';

const demanded = ['title', 'body', 'benefit', 'primary'];
const allowed = new Set([...demanded, 'dismiss', 'later', 'waive']);

/** Reads decks from JSON: `{ "en": { "only-you": { "title": … } } }`. Throws where it is none, with what to mend. */
export function readVariants(text: string, file: string): LintedVariants {
  const decks: unknown = JSON.parse(text);
  for (const [locale, deck] of entriesOf(decks, file)) {
    if (!locales.some((shipped) => shipped === locale))
      throw new Error(`${file}: no language "${locale}". There are: ${locales.join(', ')}.`);
    for (const [variant, words] of entriesOf(deck, `${file}: ${locale}`))
      checkWords(words, `${file}: ${locale}.${variant}`);
  }
  // SAFETY: every language, variant and line was looked at.
  return decks as LintedVariants;
}

function checkWords(words: unknown, where: string): void {
  const lines = entriesOf(words, where);
  const missing = demanded.find((line) => !lines.some(([name]) => name === line));
  if (missing !== undefined) throw new Error(`${where} lacks "${missing}".`);
  for (const [line, value] of lines) {
    if (!allowed.has(line)) throw new Error(`${where} has "${line}", which is no line of a prompt.`);
    if (line === 'waive')
      for (const [name, rules] of entriesOf(value, `${where}.waive`))
        checkReasons(rules, `${where}.waive.${name}`);
    else if (typeof value !== 'string') throw new Error(`${where}.${line} is no text.`);
  }
}

function checkReasons(rules: unknown, where: string): void {
  for (const [rule, reason] of entriesOf(rules, where))
    if (typeof reason !== 'string') throw new Error(`${where}.${rule} says no reason.`);
}

function entriesOf(value: unknown, where: string): [string, unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${where} is no object.`);
  return Object.entries(value);
}
