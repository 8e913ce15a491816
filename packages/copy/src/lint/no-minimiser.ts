import { wordingRule } from './wording-rule.ts';

/** What is easy for one is not for another. */
export const noMinimiser = wordingRule(
  (list) => list.minimiser,
  'whoever finds it hard feels small. Leave it out.',
  { severity: 'warning' },
);
