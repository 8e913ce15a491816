import type { Sender } from '@kairos-mfa/engine';
import { renderText } from '@kairos-mfa/messages';
import { messageFacts, messageContext, type MessageBranding } from './message-context.ts';

/** Sends one text message through a carrier. Throws if the carrier refuses it. */
export type TextSender = (to: string, text: string, signal: AbortSignal) => Promise<void>;

/** The options of text messages. */
export interface TextMessageOptions extends MessageBranding {
  /** The site on which browsers may autofill the code. */
  readonly domain: string;
}

/** Creates the sender that renders text messages and passes them to a carrier. */
export function createTextMessages(carrier: TextSender, options: TextMessageOptions): Sender {
  return (envelope, signal) =>
    carrier(
      envelope.to,
      renderText(messageFacts(envelope), messageContext(envelope.locale, options), options.domain),
      signal,
    );
}
