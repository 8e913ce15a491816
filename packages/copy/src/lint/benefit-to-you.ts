import type { CopyLine } from '@kairos-mfa/protocol';
import type { WordingRule } from './lint-rule.ts';
import { wordingRule } from './wording-rule.ts';

const told: readonly CopyLine[] = ['title', 'body', 'benefit'];
const forUs = wordingRule((list) => list.forUs, 'that is what we gain. Say what the person does.', {
  lines: told,
});

/** What is in it for the person, and not for us. */
export const benefitToYou: WordingRule = (copy, list) => {
  const text = told.flatMap((line) => copy.written[line]).join(' ');
  const speaks = list.you.test(text)
    ? []
    : [
        {
          line: 'body' as const,
          message: 'Nothing here speaks to the person. Say what they gain: you, your.',
        },
      ];
  return [...speaks, ...forUs(copy, list)];
};
