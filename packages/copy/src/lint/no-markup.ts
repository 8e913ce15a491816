import { copyLinesOf } from './copy-lines.ts';
import type { StructureRule } from './lint-rule.ts';

/** Tags, entities, Markdown, addresses, and signs that are not seen but turn what is. */
const markup =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /<[a-z/!?]|&(#\w+|[a-z]+);|\*\*|__|`|\]\(|\b(https?:|mailto:|www\.)|[\u0000-\u001F\u007F-\u009F\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/i;

/** Words are text: nothing in them is drawn, and nothing is followed. */
export const noMarkup: StructureRule = ({ words }) =>
  copyLinesOf(words)
    .filter(([, text]) => markup.test(text))
    .map(([line]) => ({
      line,
      message: 'Words are text. Leave tags, links, Markdown and invisible signs out.',
    }));
