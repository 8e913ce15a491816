import type { CopyFinding, CopyLine } from '@kairos-mfa/protocol';
import type { VariantKind, WordingRule } from './lint-rule.ts';
import type { WordList } from './word-list.ts';

const everyLine: readonly CopyLine[] = ['title', 'body', 'benefit', 'primary', 'dismiss', 'later'];

/** Creates a rule that reports matches of a pattern of the word list, with advice on what to write instead. */
export function wordingRule(
  pick: (list: WordList) => RegExp,
  advice: string,
  where: {
    readonly lines?: readonly CopyLine[];
    readonly kind?: VariantKind;
    readonly severity?: CopyFinding['severity'];
  } = {},
): WordingRule {
  const { lines = everyLine, kind, severity = 'error' } = where;
  return (copy, list) => {
    if (kind !== undefined && copy.kind !== kind) return [];
    return lines.flatMap((line) => {
      const found = copy.written[line].map((text) => pick(list).exec(text)?.[0]).find(Boolean);
      return found === undefined ? [] : [{ line, severity, message: `“${found}”: ${advice}` }];
    });
  };
}
