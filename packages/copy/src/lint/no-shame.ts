import { wordingRule } from './wording-rule.ts';

/** No confirmshaming: declining is worded neutrally. */
export const noShame = wordingRule(
  (list) => list.shame,
  'do not shame people for declining. “Not now” is enough.',
);
