import { wordingRule } from './wording-rule.ts';

/** No claims about other people that were not measured. */
export const fakeSocialProof = wordingRule(
  (list) => list.fakeSocialProof,
  'this was not measured. Use {share}: it is the measured share, and without it the variant is not chosen.',
);
