import { placeholdersOf } from '../read-message.ts';
import { copyLinesOf } from './copy-lines.ts';
import type { StructureRule } from './lint-rule.ts';

/** Everybody is told the same facts, whatever they read. */
export const samePlaceholders: StructureRule = ({ words, source }) => {
  if (!source) return [];
  return copyLinesOf(words).flatMap(([line, text]) => {
    const named = placeholdersOf(text).toSorted().join(', ');
    const wanted = placeholdersOf(source[line] ?? '')
      .toSorted()
      .join(', ');
    return named === wanted
      ? []
      : [{ line, message: `English names ${wanted || 'no fact'} here, and this names ${named || 'none'}.` }];
  });
};
