import type { WordingRule } from './lint-rule.ts';

/** A button says what happens. */
export const buttonVerb: WordingRule = ({ written }, list) =>
  written.primary.every((text) => list.buttonVerb.test(text))
    ? []
    : [{ line: 'primary', message: 'A button begins with what happens: Add, Set up, Keep, Protect …' }];
