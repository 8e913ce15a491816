import { locales } from '../pick-locale.ts';
import type { LintedVariants } from './lint-variants.ts';

const requiredLines = ['title', 'body', 'benefit', 'primary'];
const allowedKeys = new Set([...requiredLines, 'dismiss', 'later', 'waive']);

/** Reads variants by locale from JSON: `{ "en": { "only-you": { "title": … } } }`. Throws an error that says what to correct. */
export function readVariants(text: string, file: string): LintedVariants {
  const variantsByLocale: unknown = JSON.parse(text);
  for (const [locale, variants] of entriesOf(variantsByLocale, file)) {
    if (!locales.some((shipped) => shipped === locale))
      throw new Error(`${file}: unknown locale "${locale}". Supported: ${locales.join(', ')}.`);
    for (const [variant, words] of entriesOf(variants, `${file}: ${locale}`))
      checkWords(words, `${file}: ${locale}.${variant}`);
  }
  // SAFETY: every locale, variant and line was checked above.
  return variantsByLocale as LintedVariants;
}

function checkWords(words: unknown, where: string): void {
  const lines = entriesOf(words, where);
  const missing = requiredLines.find((line) => !lines.some(([name]) => name === line));
  if (missing !== undefined) throw new Error(`${where} lacks "${missing}".`);
  for (const [line, value] of lines) {
    if (!allowedKeys.has(line)) throw new Error(`${where} has "${line}", which is not a line of a prompt.`);
    if (line === 'waive')
      for (const [name, rules] of entriesOf(value, `${where}.waive`))
        checkReasons(rules, `${where}.waive.${name}`);
    else if (typeof value !== 'string') throw new Error(`${where}.${line} is not a string.`);
  }
}

function checkReasons(rules: unknown, where: string): void {
  for (const [rule, reason] of entriesOf(rules, where))
    if (typeof reason !== 'string') throw new Error(`${where}.${rule} gives no reason.`);
}

function entriesOf(value: unknown, where: string): [string, unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${where} is not an object.`);
  return Object.entries(value);
}
