import { findMailTemplate, loadMailTemplates } from '#mail-templates';
import { fillMailTemplate } from './fill-mail-template.ts';
import { mailShape, mailTexts, optionalParts } from './mail-texts.ts';
import { type MessageFacts, type MessageContext, type MessageText, messageText } from './message-text.ts';

/** A rendered e-mail. */
export interface Mail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Loads the templates ahead of the first e-mail. A server awaits this before it reports ready: from source it takes about a second. */
export async function loadMailRenderer(): Promise<void> {
  await loadMailTemplates();
}

/** Renders an e-mail as HTML and plain text. */
export function renderMail(facts: MessageFacts, context: MessageContext): Promise<Mail> {
  return render(messageText(facts, context), context, false);
}

/** Renders the words of an e-mail in the layout of all others; a line break of the body is one in the e-mail too. */
export function renderWords(words: MessageText, context: MessageContext): Promise<Mail> {
  return render(words, context, true);
}

async function render(words: MessageText, context: MessageContext, hasLines: boolean): Promise<Mail> {
  const texts = mailTexts(words, context);
  const shape = mailShape((part) => texts[optionalParts[part][0]] !== undefined);
  const html = fillMailTemplate(await findMailTemplate(shape), texts, hasLines);
  const { greeting, body, code, note, link, unsubscribe } = words;
  const lines = [greeting, body, code, note, linkText(link), linkText(unsubscribe)];
  return { subject: words.subject, html, text: lines.filter((line) => line !== undefined).join('\n\n') };
}

function linkText(link: MessageText['link']): string | undefined {
  return link && `${link.label}: ${link.url}`;
}
