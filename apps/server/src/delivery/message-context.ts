import { languageFor } from '@kairos-mfa/copy/languages';
import type { Envelope } from '@kairos-mfa/engine';
import {
  copyOverridesIn,
  type MessageFacts,
  type MessageContext,
  type CopyOverridesByLocale,
} from '@kairos-mfa/messages';

/** The product that speaks. */
export interface MessageBranding {
  readonly service: string;
  readonly securityUrl?: string | undefined;
  readonly copyOverrides?: CopyOverridesByLocale | undefined;
}

/** What a message is about, as the templates take it. */
export function messageFacts({ message }: Envelope): MessageFacts {
  return message.kind === 'code' ? message : message.notice;
}

/** Who speaks, to whom. In a language that is not here the product's own words stand beside English ones. */
export function messageContext(
  locale: string,
  { service, securityUrl, copyOverrides }: MessageBranding,
): MessageContext {
  const own = copyOverrides && copyOverridesIn(copyOverrides, validLocale(locale));
  return {
    service,
    language: languageFor(locale),
    ...(securityUrl !== undefined && { securityUrl }),
    ...(own && { copyOverrides: own }),
  };
}

/** A locale that nobody can read becomes English. */
export function validLocale(locale: string): string {
  try {
    return new Intl.Locale(locale).toString();
  } catch {
    return 'en';
  }
}
