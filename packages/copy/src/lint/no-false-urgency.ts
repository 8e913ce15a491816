import { wordingRule } from './wording-rule.ts';

/** Nothing runs out that does not. */
export const noFalseUrgency = wordingRule(
  (list) => list.falseUrgency,
  'nothing runs out here. Leave the hurry out; a real deadline is {date}.',
);
