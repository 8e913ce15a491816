import { wordingRule } from './wording-rule.ts';

/** The title states a benefit. */
export const negativeTitle = wordingRule(
  (list) => list.negative,
  'a title states the benefit, not what is missing.',
  { lines: ['title'] },
);
