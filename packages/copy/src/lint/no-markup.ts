import { isPlainText } from '../plain-text.ts';
import { copyLinesOf } from './copy-lines.ts';
import { factPlaceholder, type StructureRule } from './lint-rule.ts';
import { normalized } from './normalized.ts';

/** Tags, entities, Markdown, and links that are recognised by their beginning. */
const markup = /[<>]|&(#\w+|[a-z]+);|\*\*|__|`|\]\(|\b(https?:|mailto:|tel:|sms:|www\.)/i;
/** The full stops of other scripts, which browsers read as dots in a name of a website. */
const foreignDot = /[\p{Script=Latin}\d][\u3002\u06d4][\p{Script=Latin}\d]{2}/u;
/** Invisible characters: controls, direction, joiners, soft hyphens, tags, fillers, private use. Not the selector that makes an emoji. */
const invisible = /(?!\ufe0f)[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;
/** Marks that are piled up over other lines. */
const piledMarks = /\p{M}{4}/u;

/**
 * Copy is plain text without markup or links. Checked on the formatted text, because ICU quotes and branches could hide them
 * in the source; invisible characters are refused in what the author wrote, because dates and amounts may need them.
 */
export const noMarkup: StructureRule = ({ words, formatted, written }) =>
  copyLinesOf(words)
    .filter(
      ([line, source]) =>
        source.includes(factPlaceholder) ||
        formatted[line].some(
          (text) => isMarkup(text) || isMarkup(normalized(text)) || piledMarks.test(text),
        ) ||
        written[line].some((text) => invisible.test(text)),
    )
    .map(([line]) => ({
      line,
      message: 'Copy is plain text. Remove tags, links, website names, Markdown and invisible characters.',
    }));

function isMarkup(text: string): boolean {
  return markup.test(text) || foreignDot.test(text) || !isPlainText(text);
}
