import { wordingRule } from './wording-rule.ts';

/** No crowd that nobody counted. */
export const fakeSocialProof = wordingRule(
  (list) => list.fakeSocialProof,
  'nobody counted that. Write {share}; it is the real one, or the words are not chosen.',
);
