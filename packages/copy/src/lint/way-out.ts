import type { StructureRule } from './lint-rule.ts';

/** A prompt that is not required can be dismissed and postponed. */
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
      message: 'This button has no label. Write one, or leave the line out to use the default.',
    }));
  const alike =
    dismiss !== undefined && dismiss.trim() !== '' && dismiss.trim() === later?.trim()
      ? [
          {
            line: 'later' as const,
            message: '“dismiss” and “later” have the same label, so people cannot tell them apart.',
          },
        ]
      : [];
  return [...missing, ...alike];
};
