import { wordingRule } from './wording-rule.ts';

/** Coping beats fear. */
export const noThreat = wordingRule(
  (list) => list.threat,
  'fear makes people look away. Say what they gain and what they do next.',
);
