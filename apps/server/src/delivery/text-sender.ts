import type { Sender } from '@kairos-mfa/engine';
import { renderText } from '@kairos-mfa/messages';
import { messageFacts, messageContext, type MessageBranding } from './message-context.ts';

/** Hands one text to a carrier. Throws when it was not taken. */
export type TextSender = (to: string, text: string, signal: AbortSignal) => Promise<void>;

export interface TextMessageOptions extends MessageBranding {
  /** The site on which browsers may fill the code in. */
  readonly domain: string;
}

/** Writes text messages and hands them to a carrier. */
export function createTextMessages(carrier: TextSender, options: TextMessageOptions): Sender {
  return (envelope, signal) =>
    carrier(
      envelope.to,
      renderText(messageFacts(envelope), messageContext(envelope.locale, options), options.domain),
      signal,
    );
}
