import '../chunks/core.chunk.ts';
/** What a prompt loads once it is shown. */
export * from './mfa-prompt.parts.tsx';
export { PromptScreen } from './prompt.screen.tsx';
export { MfaPromptView } from './mfa-prompt.view.tsx';
