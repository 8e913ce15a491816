import type { StructureRule } from './lint-rule.ts';
import { characterCount } from './segments.ts';

const limits = { title: 45, body: 140, benefit: 90 } as const;
/** Translations may be this much longer than English; the layout of the kit allows for it. */
const translationAllowance = 1.15;
const requiredLines = ['title', 'body', 'primary'] as const;

/** The lines of a prompt are short, and the required ones are not empty. */
export const length: StructureRule = ({ formatted, locale }) => {
  const room = locale === 'en' ? 1 : translationAllowance;
  const empty = requiredLines
    .filter((line) => formatted[line].some((text) => text.trim() === ''))
    .map((line) => ({ line, message: 'This line is empty. It is required.' }));
  const long = (['title', 'body', 'benefit'] as const).flatMap((line) => {
    const limit = Math.ceil(limits[line] * room);
    const longest = Math.max(0, ...formatted[line].map(characterCount));
    return longest > limit
      ? [{ line, message: `${longest} characters; the limit is ${limit}. Shorten it.` }]
      : [];
  });
  return [...empty, ...long];
};
