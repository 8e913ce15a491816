import { placeholdersOf } from '../parse-message.ts';
import { copyLinesOf } from './copy-lines.ts';
import type { StructureRule } from './lint-rule.ts';

/** A translation has the same placeholders as its English source. */
export const samePlaceholders: StructureRule = ({ words, source }) => {
  if (!source) return [];
  return copyLinesOf(words).flatMap(([line, text]) => {
    const found = placeholdersOf(text).toSorted().join(', ');
    const wanted = wantedIn(source[line] ?? '');
    return found === wanted || wanted === undefined
      ? []
      : [
          {
            line,
            message: `The English line has the placeholders ${wanted || '(none)'}, and this one has ${found || '(none)'}.`,
          },
        ];
  });
};

/** Undefined for an English line that cannot be parsed: that is its own finding. */
function wantedIn(source: string): string | undefined {
  try {
    return placeholdersOf(source).toSorted().join(', ');
  } catch {
    return undefined;
  }
}
