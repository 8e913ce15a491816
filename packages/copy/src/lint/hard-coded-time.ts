import { wordingRule } from './wording-rule.ts';

/** No minutes that nobody measured. */
export const hardCodedTime = wordingRule(
  (list) => list.hardCodedTime,
  'nobody measured that. Write {minutes}; the line waits until it is known.',
);
