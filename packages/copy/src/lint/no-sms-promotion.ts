import { wordingRule } from './wording-rule.ts';

/** Text messages, the weakest factor, are not advertised. */
export const noSmsPromotion = wordingRule(
  (list) => list.textMessage,
  'codes by text message are the weakest factor, so no prompt advertises them.',
);
