import type { CopyLine } from '@kairos-mfa/protocol';
import type { WordingRule } from './lint-rule.ts';
import { wordingRule } from './wording-rule.ts';

const textLines: readonly CopyLine[] = ['title', 'body', 'benefit'];
const benefitToUs = wordingRule(
  (list) => list.forUs,
  'this is the benefit for the product. State the benefit for the person.',
  {
    lines: textLines,
  },
);

/** The copy states the benefit for the person, not for the product. */
export const benefitToYou: WordingRule = (copy, list) => {
  const text = textLines.flatMap((line) => copy.written[line]).join(' ');
  const notAddressed = list.you.test(text)
    ? []
    : [
        {
          line: 'body' as const,
          message: 'Nothing here addresses the person. State their benefit with “you” or “your”.',
        },
      ];
  return [...notAddressed, ...benefitToUs(copy, list)];
};
