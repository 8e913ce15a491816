import type { Envelope } from '@kairos-mfa/engine';
import type { MessageFacts, MessageSetting, OwnWords } from '@kairos-mfa/messages';

/** The product that speaks. */
export interface Speaker {
  readonly service: string;
  readonly securityUrl?: string | undefined;
  readonly ownWords?: OwnWords | undefined;
}

/** What a message is about, as the templates take it. */
export function messageFacts({ message }: Envelope): MessageFacts {
  return message.kind === 'code' ? message : message.notice;
}

/** Who speaks, to whom. */
export function messageSetting(locale: string, { service, securityUrl, ownWords }: Speaker): MessageSetting {
  return {
    service,
    locale: readableLocale(locale),
    ...(securityUrl !== undefined && { securityUrl }),
    ...(ownWords && { ownWords }),
  };
}

/** A locale that nobody can read becomes English. */
export function readableLocale(locale: string): string {
  try {
    return new Intl.Locale(locale).toString();
  } catch {
    return 'en';
  }
}
