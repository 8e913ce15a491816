import { placeholdersOf } from '../parse-message.ts';
import { copyLinesOf } from './copy-lines.ts';
import type { StructureRule } from './lint-rule.ts';

/** A translation has the same placeholders as its English source. */
export const samePlaceholders: StructureRule = ({ words, source }) => {
  if (!source) return [];
  return copyLinesOf(words).flatMap(([line, text]) => {
    const found = placeholdersOf(text).toSorted().join(', ');
    const wanted = placeholdersOf(source[line] ?? '')
      .toSorted()
      .join(', ');
    return found === wanted
      ? []
      : [
          {
            line,
            message: `The English line has the placeholders ${wanted || '(none)'}, and this one has ${found || '(none)'}.`,
          },
        ];
  });
};
