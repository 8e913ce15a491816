import type { Envelope } from '@kairos-mfa/engine';
import type { MessageFacts, MessageSetting } from '@kairos-mfa/messages';

/** What a message is about, as the templates take it. */
export function messageFacts({ message }: Envelope): MessageFacts {
  return message.kind === 'code' ? message : message.notice;
}

/** Who speaks, to whom; a locale that nobody can read becomes English. */
export function messageSetting(
  { locale }: Envelope,
  speaker: { readonly service: string; readonly securityUrl?: string | undefined },
): MessageSetting {
  const { service, securityUrl } = speaker;
  return { service, locale: readable(locale), ...(securityUrl !== undefined && { securityUrl }) };
}

function readable(locale: string): string {
  try {
    return new Intl.Locale(locale).toString();
  } catch {
    return 'en';
  }
}
