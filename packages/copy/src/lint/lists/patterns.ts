const startOfWord = String.raw`(?<![\p{L}\p{M}\p{N}])`;
const endOfWord = String.raw`(?![\p{L}\p{M}\p{N}])`;

/** Matches one of these phrases as whole words, in any alphabet. `~` stands for any letters, e.g. an ending: `hack~`. */
export function phrases(...alternatives: readonly string[]): RegExp {
  return compile(startOfWord, alternatives, endOfWord);
}

/** The same within a word, for scripts without spaces and for languages that join particles to their words. */
export function substrings(...alternatives: readonly string[]): RegExp {
  return compile('', alternatives, '');
}

/** Matches a line that begins with one of these words. */
export function firstWords(...alternatives: readonly string[]): RegExp {
  return compile(String.raw`^\s*`, alternatives, endOfWord);
}

/** Matches a line that ends with one of these. */
export function lastWords(...alternatives: readonly string[]): RegExp {
  return compile('', alternatives, String.raw`\s*$`);
}

function compile(before: string, alternatives: readonly string[], after: string): RegExp {
  const source = alternatives.join('|').replaceAll('~', String.raw`[\p{L}\p{M}]*`);
  return new RegExp(`${before}(?:${source})${after}`, 'iu');
}
