import { wordingRule } from './wording-rule.ts';

/** A soft prompt offers and does not demand. */
export const noCompulsion = wordingRule(
  (list) => list.compulsion,
  'this prompt is optional. Ask or offer instead.',
  {
    kind: 'soft',
  },
);
