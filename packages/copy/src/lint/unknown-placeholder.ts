import type { CopyLine, PromptCopyOverride } from '@kairos-mfa/protocol';
import { copyLinesOf } from './copy-lines.ts';
import { expandMessage, placeholderForms, TooManyVariations } from './expand-message.ts';
import { type LintComplaint, factPlaceholder } from './lint-rule.ts';
import { sampleFacts } from './sample-facts.ts';

/** The only fact that is a number; all others are strings that are already formatted. */
const pluralFact = 'minutes';
const dismissLines: readonly CopyLine[] = ['dismiss', 'later'];

/** Every placeholder is a known fact in a supported form. Runs first, because no other rule can parse a line that fails here. */
export function unknownPlaceholder(words: PromptCopyOverride): LintComplaint[] {
  const known = Object.keys(sampleFacts('en'));
  return copyLinesOf(words).flatMap(([line, text]) => {
    let placeholders;
    try {
      placeholders = placeholderForms(text);
      expandMessage(text, () => factPlaceholder);
    } catch (error) {
      const unread = 'This is not a valid ICU message. Check its braces and plural forms.';
      return [{ line, message: error instanceof TooManyVariations ? error.message : unread }];
    }
    return placeholders.flatMap(({ name, form }) => {
      if (dismissLines.includes(line))
        return [{ line, message: `“${line}” has no placeholders, and this one has {${name}}.` }];
      if (!known.includes(name))
        return [
          {
            line,
            message: `There is no fact {${name}}. Known facts: ${known.map((one) => `{${one}}`).join(', ')}.`,
          },
        ];
      if (form === 'plain' || (form === 'plural' && name === pluralFact)) return [];
      return [
        {
          line,
          message: `Write {${name}} without a format: it is already formatted. Only {${pluralFact}} has plural forms.`,
        },
      ];
    });
  });
}
