import type { WordingRule } from './lint-rule.ts';

/** A button label begins with a verb. */
export const buttonVerb: WordingRule = ({ written }, list) =>
  written.primary.every((text) => list.buttonVerb.test(text))
    ? []
    : [{ line: 'primary', message: 'A button begins with a verb: Add, Set up, Keep, Protect …' }];
