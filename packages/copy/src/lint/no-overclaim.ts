import { wordingRule } from './wording-rule.ts';

/** No promise of complete security. */
export const noOverclaim = wordingRule(
  (list) => list.overclaim,
  'nobody can promise this. Say what the second step does.',
);
