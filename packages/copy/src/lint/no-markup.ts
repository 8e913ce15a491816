import { isPlainText } from '../plain-text.ts';
import { copyLinesOf } from './copy-lines.ts';
import type { StructureRule } from './lint-rule.ts';

/** Tags, entities, Markdown, and addresses that only their beginning gives away. */
const markup = /[<>]|&(#\w+|[a-z]+);|\*\*|__|`|\]\(|\b(https?:|mailto:|www\.)/i;

/** Words are text: nothing in them is drawn, and nothing is followed. Judged as they are read, for a message can quote and split what it says. */
export const noMarkup: StructureRule = ({ words, said }) =>
  copyLinesOf(words)
    .filter(([line]) => said[line].some((text) => markup.test(text) || !isPlainText(text)))
    .map(([line]) => ({
      line,
      message: 'Words are text. Leave tags, links, names of websites, Markdown and invisible signs out.',
    }));
