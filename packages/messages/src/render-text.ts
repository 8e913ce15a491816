import { copyOf, type MessageFacts, type MessageContext, messageText } from './message-text.ts';

/**
 * Renders a text message. With a domain it ends in `@domain #code`, so that browsers fill the code in on that site only
 * (WICG "Delivering origin-bound one-time codes over SMS").
 */
export function renderText(facts: MessageFacts, context: MessageContext, domain?: string): string {
  if (facts.kind !== 'code') return messageText(facts, context).body;
  const { code } = facts;
  const text = copyOf(context)('message.code.text', { code, service: context.service });
  return domain === undefined || !domain.includes('.') ? text : `${text}\n\n@${domain} #${code}`;
}
