import { wordingRule } from './wording-rule.ts';

/** The weakest way is never the one that is advertised. */
export const noSmsPromotion = wordingRule(
  (list) => list.textMessage,
  'codes by text message are the weakest way, so no prompt advertises them.',
);
