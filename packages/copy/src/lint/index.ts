/** The copy linter, for servers and for the command line. No browser bundle contains it. */
export { lintVariants } from './lint-variants.ts';
export type { VariantFinding, LintedVariants } from './lint-variants.ts';
export type { VariantKind } from './lint-rule.ts';
export { lintCopy } from './lint-copy.ts';
export type { LintResult } from './lint-copy.ts';
export { readLength } from './read-length.ts';
export { placeholdersOf } from '../parse-message.ts';
