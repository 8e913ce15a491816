import { wordingRule } from './wording-rule.ts';

/** No fear appeals: copy says what to do, not what could go wrong. */
export const noThreat = wordingRule(
  (list) => list.threat,
  'fear makes people avoid the prompt. State the benefit and the next step.',
);
