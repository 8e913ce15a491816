import { wordingRule } from './wording-rule.ts';

/** No durations that were not measured. */
export const hardCodedTime = wordingRule(
  (list) => list.hardCodedTime,
  'this was not measured. Use {minutes}: the line is left out until it is known.',
);
