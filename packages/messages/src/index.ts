/** What Kairos sends, in the words of the catalogue. Server only. */
export { loadMailRenderer, renderMail } from './render-mail.ts';
export type { Mail } from './render-mail.ts';
export { renderText } from './render-text.ts';
export { copyOf, copyOverridesIn, messageText } from './message-words.ts';
export type { MessageFacts, MessageSetting, MessageText, CopyOverridesByLocale } from './message-words.ts';
