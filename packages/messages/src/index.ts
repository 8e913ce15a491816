/** What Kairos sends, in the words of the catalogue. Server only. */
export { loadMailRenderer, renderMail } from './render-mail.ts';
export type { Mail } from './render-mail.ts';
export { renderText } from './render-text.ts';
export { copyOf, ownWordsIn, wordsOf } from './message-words.ts';
export type { MessageFacts, MessageSetting, MessageWords, OwnWords } from './message-words.ts';
