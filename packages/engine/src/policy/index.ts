/** The policy by itself: pure, with the time as a parameter, for simulators and for tests of a policy document. */
export { resolveStaleEntry, weighAnswer, weighNoticeAnswer } from './prompt-ledger.ts';
export type { AnswerOutcome, LedgerEntry, PromptAnswer } from './prompt-ledger.ts';
export { compilePolicy } from './compile-policy.ts';
export type { Policy } from './compile-policy.ts';
export { decidePrompt } from './decide-prompt.ts';
export type { Decision, PromptFacts } from './decide-prompt.ts';
export type { Notice } from './dated-notice.ts';
export { defaultPolicy } from './default-policy.ts';
export { after, milliseconds } from './duration.ts';
