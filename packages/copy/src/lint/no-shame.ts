import { wordingRule } from './wording-rule.ts';

/** Saying no costs nothing. */
export const noShame = wordingRule(
  (list) => list.shame,
  'whoever says no is not put to shame. “Not now” is enough.',
);
