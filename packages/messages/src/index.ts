/** E-mails and text messages, rendered with the messages of the catalogue. Server only. */
export { loadMailRenderer, renderMail, renderWords } from './render-mail.ts';
export type { Mail } from './render-mail.ts';
export { renderText } from './render-text.ts';
export { copyOf, copyOverridesIn, messageText } from './message-text.ts';
export type { MessageFacts, MessageContext, MessageText, CopyOverridesByLocale } from './message-text.ts';
