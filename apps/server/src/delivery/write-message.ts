import { languageFor } from '@kairos-mfa/copy/languages';
import type { Envelope } from '@kairos-mfa/engine';
import {
  copyOverridesIn,
  type MessageFacts,
  type MessageSetting,
  type CopyOverridesByLocale,
} from '@kairos-mfa/messages';

/** The product that speaks. */
export interface Speaker {
  readonly service: string;
  readonly securityUrl?: string | undefined;
  readonly ownWords?: CopyOverridesByLocale | undefined;
}

/** What a message is about, as the templates take it. */
export function messageFacts({ message }: Envelope): MessageFacts {
  return message.kind === 'code' ? message : message.notice;
}

/** Who speaks, to whom. In a language that is not here the product's own words stand beside English ones. */
export function messageSetting(locale: string, { service, securityUrl, ownWords }: Speaker): MessageSetting {
  const own = ownWords && copyOverridesIn(ownWords, readableLocale(locale));
  return {
    service,
    language: languageFor(locale),
    ...(securityUrl !== undefined && { securityUrl }),
    ...(own && { copyOverrides: own }),
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
