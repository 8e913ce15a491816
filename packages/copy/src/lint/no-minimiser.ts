import { wordingRule } from './wording-rule.ts';

/** No “simply” or “just”: a step that is easy for some people is hard for others. */
export const noMinimiser = wordingRule(
  (list) => list.minimiser,
  'this belittles people who find it hard. Remove it.',
  { severity: 'warning' },
);
