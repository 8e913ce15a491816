import { isPlainText } from '../plain-text.ts';
import { copyLinesOf } from './copy-lines.ts';
import type { StructureRule } from './lint-rule.ts';

/** Tags, entities, Markdown, and links that are recognised by their beginning. */
const markup = /[<>]|&(#\w+|[a-z]+);|\*\*|__|`|\]\(|\b(https?:|mailto:|www\.)/i;

/** Copy is plain text without markup or links. Checked on the formatted text, because ICU quotes and branches could hide them in the source. */
export const noMarkup: StructureRule = ({ words, formatted }) =>
  copyLinesOf(words)
    .filter(([line]) => formatted[line].some((text) => markup.test(text) || !isPlainText(text)))
    .map(([line]) => ({
      line,
      message: 'Copy is plain text. Remove tags, links, website names, Markdown and invisible characters.',
    }));
