import { wordingRule } from './wording-rule.ts';

/** A soft prompt is a question. */
export const noCompulsion = wordingRule((list) => list.compulsion, 'nobody has to, here. Ask, or offer.', {
  kind: 'soft',
});
