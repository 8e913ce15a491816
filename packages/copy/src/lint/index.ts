/** The copy linter: for servers and for the command. No browser bundle reaches it. */
export { lintVariants } from './lint-decks.ts';
export type { VariantFinding, LintedVariants } from './lint-decks.ts';
export type { VariantKind } from './lint-rule.ts';
export { lintCopy } from './lint-words.ts';
export type { LintResult } from './lint-words.ts';
export { placeholdersOf } from '../read-message.ts';
