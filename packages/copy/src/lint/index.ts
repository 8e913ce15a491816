/** The copy linter: for servers and for the command. No browser bundle reaches it. */
export { lintDecks } from './lint-decks.ts';
export type { DeckFinding, LintedDecks } from './lint-decks.ts';
export type { VariantKind } from './lint-rule.ts';
export { lintWords } from './lint-words.ts';
export type { LintVerdict } from './lint-words.ts';
export { placeholdersOf } from '../read-message.ts';
