/** The maximum nesting; no valid body is deeper. */
const maxDepth = 8;
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Parses JSON strictly (R53): no duplicate keys, no keys that reach a prototype, no deep nesting, no text that the
 * database could not store. Undefined for anything else.
 */
export function parseStrictJson(text: string): { readonly value: unknown } | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return hasCleanKeys(text) && isStorable(value) ? { value } : undefined;
}

/** Scans text that is valid JSON for strings and brackets. `JSON.parse` silently keeps the last of two equal keys. */
function hasCleanKeys(text: string): boolean {
  const open: (Set<string> | undefined)[] = [];
  const tokens = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g;
  for (const [token, colon] of text.matchAll(tokens)) {
    if (token === '{' || token === '[') {
      open.push(token === '{' ? new Set() : undefined);
      if (open.length > maxDepth) return false;
    } else if (token === '}' || token === ']') {
      open.pop();
    } else if (colon !== undefined) {
      const key: unknown = JSON.parse(token.slice(0, -colon.length));
      const keys = open.at(-1);
      if (typeof key !== 'string' || !keys || keys.has(key) || forbiddenKeys.has(key)) return false;
      keys.add(key);
    }
  }
  return true;
}

/**
 * Whether every text in here, keys included, is well-formed Unicode without NUL (R65). PostgreSQL stores neither NUL nor
 * half a surrogate pair: the first would fail there, as 503, and the second is written as U+FFFD, so that two ids become
 * one.
 */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, child]) => isStorable(key) && isStorable(child));
}
