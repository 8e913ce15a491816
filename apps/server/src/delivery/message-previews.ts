import type { EnginePorts } from '@kairos-mfa/engine';
import { type MessageFacts, renderMail, renderText } from '@kairos-mfa/messages';
import { messageContext, type MessageBranding } from './message-context.ts';

const at = '2026-11-30T09:00:00Z';
const factor = { type: 'passkey', name: '' };

/** Example facts of every message. The code and the link are nobody's. */
const examples: readonly MessageFacts[] = [
  { kind: 'code', code: '123456', minutes: 10 },
  { kind: 'factor_added', at, factor },
  { kind: 'factor_removed', at, factor },
  { kind: 'factors_reset', at },
  { kind: 'recovery_code_used', at, codesLeft: 7 },
  { kind: 'recovery_codes_replaced', at },
  { kind: 'phone_changed', at },
  { kind: 'reminder', unsubscribeUrl: 'https://example.com/unsubscribe' },
];

/** Renders every e-mail and text message as it would be sent, with the product's name, security page and overrides. */
export function createMessagePreviews(
  branding: MessageBranding & { readonly domain: string },
): NonNullable<EnginePorts['previewMessages']> {
  return async (locale) => {
    const context = messageContext(locale, branding);
    const mails = await Promise.all(
      examples.map(async (facts) => ({
        kind: facts.kind,
        channel: 'email' as const,
        ...(await renderMail(facts, context)),
      })),
    );
    const texts = examples
      // Reminders are sent by e-mail only.
      .filter(({ kind }) => kind !== 'reminder')
      .map((facts) => ({
        kind: facts.kind,
        channel: 'text' as const,
        text: renderText(facts, context, branding.domain),
      }));
    return [...mails, ...texts];
  };
}
