import { wordingRule } from './wording-rule.ts';

/** No promise that a thief could break. */
export const noOverclaim = wordingRule(
  (list) => list.overclaim,
  'more than anybody can promise. Say what it does.',
);
