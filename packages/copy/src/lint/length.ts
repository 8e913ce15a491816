import type { StructureRule } from './lint-rule.ts';
import { lettersOf } from './segments.ts';

const limits = { title: 45, body: 140, benefit: 90 } as const;
/** English is short; the others get this much more, as the kit is laid out for. */
const roomForOthers = 1.15;
const demanded = ['title', 'body', 'primary'] as const;

/** A prompt is read at a glance, and says something. */
export const length: StructureRule = ({ said, locale }) => {
  const room = locale === 'en' ? 1 : roomForOthers;
  const empty = demanded
    .filter((line) => said[line].some((text) => text.trim() === ''))
    .map((line) => ({ line, message: 'It says nothing. Write it.' }));
  const long = (['title', 'body', 'benefit'] as const).flatMap((line) => {
    const most = Math.ceil(limits[line] * room);
    const longest = Math.max(0, ...said[line].map(lettersOf));
    return longest > most
      ? [{ line, message: `${longest} letters, where ${most} are read at a glance. Shorten it.` }]
      : [];
  });
  return [...empty, ...long];
};
