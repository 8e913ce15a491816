import { languageFor } from '@kairos-mfa/copy/languages';
import type { Envelope } from '@kairos-mfa/engine';
import {
  copyOverridesIn,
  type MessageFacts,
  type MessageContext,
  type CopyOverridesByLocale,
} from '@kairos-mfa/messages';

/** The name, security page and overrides of the product that sends messages. */
export interface MessageBranding {
  readonly service: string;
  readonly securityUrl?: string | undefined;
  readonly copyOverrides?: CopyOverridesByLocale | undefined;
}

/** Converts an envelope to the facts of its template. */
export function messageFacts({ message }: Envelope): MessageFacts {
  return message.kind === 'code' ? message : message.notice;
}

/** The context of a message in a locale. In an unsupported language, the product's overrides are combined with English messages. */
export function messageContext(
  locale: string,
  { service, securityUrl, copyOverrides }: MessageBranding,
): MessageContext {
  const overrides = copyOverrides && copyOverridesIn(copyOverrides, validLocale(locale));
  return {
    service,
    language: languageFor(locale),
    ...(securityUrl !== undefined && { securityUrl }),
    ...(overrides && { copyOverrides: overrides }),
  };
}

/** Returns a valid locale; an invalid one becomes English. */
export function validLocale(locale: string): string {
  try {
    return new Intl.Locale(locale).toString();
  } catch {
    return 'en';
  }
}
