import { wordingRule } from './wording-rule.ts';

/** The first line says what is gained. */
export const negativeTitle = wordingRule(
  (list) => list.negative,
  'a title says what is gained, not what is missing.',
  { lines: ['title'] },
);
