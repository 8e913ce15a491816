import { languageFor } from '@kairos-mfa/copy/languages';
import type { Envelope } from '@kairos-mfa/engine';
import type { MessageFacts, MessageSetting } from '@kairos-mfa/messages';

/** What a message is about, as the templates take it. */
export function messageFacts({ message }: Envelope): MessageFacts {
  return message.kind === 'code' ? message : message.notice;
}

/** Who speaks, to whom; English where nobody here speaks the language. */
export function messageSetting(
  { locale }: Envelope,
  speaker: { readonly service: string; readonly securityUrl?: string | undefined },
): MessageSetting {
  const { service, securityUrl } = speaker;
  return { service, language: languageFor(locale), ...(securityUrl !== undefined && { securityUrl }) };
}
