import type { Reminder } from '@kairos-mfa/engine';
import { renderMail } from '@kairos-mfa/messages';
import { unsubscribePath } from '../reminders/answer-unsubscribe.ts';
import { messageContext, validLocale, type MessageBranding } from './message-context.ts';

/**
 * Creates the e-mail of a reminder: how to reach the security settings in words, no sign-in token, and one-click unsubscribe.
 * `publicUrl` is the public address of this server; links are never built from the host of a request (R55).
 */
export async function reminderMail(
  { reminderId, to, locale, name, unsubscribeToken, nextStep }: Reminder,
  branding: MessageBranding,
  publicUrl: string,
) {
  const unsubscribe = new URL(unsubscribePath, publicUrl);
  unsubscribe.search = new URLSearchParams({
    token: unsubscribeToken,
    locale: validLocale(locale),
  }).toString();
  const unsubscribeUrl = unsubscribe.href;
  return {
    // As an object, so that a comma in an address does not add a recipient.
    to: { name: '', address: to },
    ...(await renderMail(
      { kind: 'reminder', name, unsubscribeUrl, nextStep },
      messageContext(locale, branding),
    )),
    // The same for every attempt, so that a mail server can recognise a repeated e-mail.
    messageId: `<${reminderId}@${unsubscribe.hostname}>`,
    headers: {
      // RFC 8058: mail programs show their own unsubscribe button.
      'List-Unsubscribe': `<${unsubscribeUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
}
