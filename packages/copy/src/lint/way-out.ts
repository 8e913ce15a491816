import type { StructureRule } from './lint-rule.ts';

/** Whoever is asked softly can say no, and can say later. */
export const wayOut: StructureRule = ({ kind, words: { dismiss, later } }) => {
  if (kind === 'required') return [];
  const missing = (
    [
      ['dismiss', dismiss],
      ['later', later],
    ] as const
  )
    .filter(([, words]) => words !== undefined && words.trim() === '')
    .map(([line]) => ({
      line,
      message: 'A way out without words is none. Write it, or leave it out: ours serves.',
    }));
  const alike =
    dismiss !== undefined && dismiss.trim() !== '' && dismiss.trim() === later?.trim()
      ? [{ line: 'later' as const, message: 'No and later read the same, so nobody can choose.' }]
      : [];
  return [...missing, ...alike];
};
