import type { Reminder } from '@kairos-mfa/engine';
import { renderMail } from '@kairos-mfa/messages';
import { unsubscribePath } from '../reminders/answer-unsubscribe.ts';
import { messageContext, validLocale, type MessageBranding } from './message-context.ts';

/**
 * A reminder as a mail: the way in the product in words, no sign-in token, and one click to have no more of them.
 * `publicUrl` is where people reach this server: links are never made of a request's host (R55).
 */
export async function reminderMail(
  { reminderId, to, locale, name, unsubscribeToken }: Reminder,
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
    // As an object, so that a comma in an address makes no second recipient.
    to: { name: '', address: to },
    ...(await renderMail({ kind: 'reminder', name, unsubscribeUrl }, messageContext(locale, branding))),
    // The same for every try, so that a mail server can tell a repeat from a second reminder.
    messageId: `<${reminderId}@${unsubscribe.hostname}>`,
    headers: {
      // RFC 8058: mail programs show a button of their own.
      'List-Unsubscribe': `<${unsubscribeUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
}
