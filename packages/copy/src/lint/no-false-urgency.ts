import { wordingRule } from './wording-rule.ts';

/** No deadline that does not exist. */
export const noFalseUrgency = wordingRule(
  (list) => list.falseUrgency,
  'there is no deadline here. Remove the urgency; for a real deadline use {date}.',
);
