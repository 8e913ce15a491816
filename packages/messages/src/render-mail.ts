import { mailFrame } from './mail-frame.ts';
import { type MessageFacts, type MessageSetting, type MessageText, messageText } from './message-words.ts';

/** A mail, ready to be sent. */
export interface Mail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/**
 * Loads the mail library, which takes about a second: too late when somebody waits for their mail. A server awaits this
 * before it says that it is ready.
 */
export async function loadMailRenderer(): Promise<void> {
  await import('react-email');
}

/** Writes a mail. */
export async function renderMail(facts: MessageFacts, setting: MessageSetting): Promise<Mail> {
  const parts = await import('react-email');
  const words = messageText(facts, setting);
  const html = await parts.render(mailFrame(parts, words, setting));
  const { greeting, body, code, note, link, unsubscribe } = words;
  const lines = [greeting, body, code, note, inText(link), inText(unsubscribe)];
  return { subject: words.subject, html, text: lines.filter((line) => line !== undefined).join('\n\n') };
}

function inText(link: MessageText['link']): string | undefined {
  return link && `${link.label}: ${link.url}`;
}
