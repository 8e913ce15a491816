import { copyOf, type MessageFacts, type MessageSetting, messageText } from './message-words.ts';

/**
 * A text message. With the domain it ends in `@domain #code`, so that browsers fill the code in there and nowhere else
 * (WICG "Delivering origin-bound one-time codes over SMS").
 */
export function renderText(facts: MessageFacts, setting: MessageSetting, domain?: string): string {
  if (facts.kind !== 'code') return messageText(facts, setting).body;
  const { code } = facts;
  const said = copyOf(setting)('message.code.text', { code, service: setting.service });
  return domain === undefined || !domain.includes('.') ? said : `${said}\n\n@${domain} #${code}`;
}
