import { mailTemplate } from './mail-template.ts';
import { type MessageFacts, type MessageContext, type MessageText, messageText } from './message-text.ts';

/** A rendered e-mail. */
export interface Mail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Loads the mail library ahead of the first e-mail, because that takes about a second. A server awaits this before it reports ready. */
export async function loadMailRenderer(): Promise<void> {
  await import('react-email');
}

/** Renders an e-mail as HTML and plain text. */
export async function renderMail(facts: MessageFacts, context: MessageContext): Promise<Mail> {
  const parts = await import('react-email');
  const words = messageText(facts, context);
  const html = await parts.render(mailTemplate(parts, words, context));
  const { greeting, body, code, note, link, unsubscribe } = words;
  const lines = [greeting, body, code, note, linkText(link), linkText(unsubscribe)];
  return { subject: words.subject, html, text: lines.filter((line) => line !== undefined).join('\n\n') };
}

function linkText(link: MessageText['link']): string | undefined {
  return link && `${link.label}: ${link.url}`;
}
