/** The seed of the policy's holdout; other tools that hash it with the person's id get the same holdout. */
export const holdoutSeed = 'kairos.holdout';

/**
 * A number in [0, 1), in steps of a ten-thousandth, that is always the same for a seed and a value: version 2 of the
 * hash that GrowthBook publishes, so that a person gets the same variant here and in other tools.
 */
export function stableHash(seed: string, value: string): number {
  return (fnv32a(String(fnv32a(seed + value))) % 10_000) / 10_000;
}

/** Where a person is in one of GrowthBook's namespaces: version 1 of the same hash, in [0, 1), in steps of a thousandth. */
export function namespaceHash(namespace: string, value: string): number {
  return (fnv32a(`${value}__${namespace}`) % 1000) / 1000;
}

/** Which of several equally likely choices a person gets. */
export function stableChoice<Choice>(
  seed: string,
  value: string,
  choices: readonly Choice[],
): Choice | undefined {
  return choices[Math.floor(stableHash(seed, value) * choices.length)];
}

// FNV-1a over UTF-16 code units, as GrowthBook does it.
function fnv32a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash;
}
