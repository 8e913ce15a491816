import type { CopyLine, PromptCopyOverride } from '@kairos-mfa/protocol';
import { phrasings, placeholderForms, TooManyWays } from './phrasings.ts';
import { copyLinesOf } from './copy-lines.ts';
import { sampleFacts } from './facts-by-name.ts';
import { type LintComplaint, fact } from './lint-rule.ts';

/** The only fact that is a number when it is filled in; all others come written out. */
const counted = 'minutes';
const ways: readonly CopyLine[] = ['dismiss', 'later'];

/** A placeholder is a fact that somebody can give, in a form that it can take. Asked first: nothing else can read a line that fails here. */
export function unknownPlaceholder(words: PromptCopyOverride): LintComplaint[] {
  const known = Object.keys(sampleFacts('en'));
  return copyLinesOf(words).flatMap(([line, text]) => {
    let placeholders;
    try {
      placeholders = placeholderForms(text);
      phrasings(text, () => fact);
    } catch (error) {
      const unread = 'This is no ICU message. Look at its braces and its plural forms.';
      return [{ line, message: error instanceof TooManyWays ? error.message : unread }];
    }
    return placeholders.flatMap(({ name, form }) => {
      if (ways.includes(line))
        return [{ line, message: `A way out names no fact, and this one names {${name}}.` }];
      if (!known.includes(name))
        return [
          {
            line,
            message: `Nobody knows {${name}}. There are: ${known.map((one) => `{${one}}`).join(', ')}.`,
          },
        ];
      if (form === 'plain' || (form === 'plural' && name === counted)) return [];
      return [
        {
          line,
          message: `Write {${name}} plainly: it comes written out. Only {${counted}} has plural forms.`,
        },
      ];
    });
  });
}
