import { createCopy } from '@kairos-mfa/copy';
import { languageFor } from '@kairos-mfa/copy/languages';
import type { Reminder, ReminderSender } from '@kairos-mfa/engine';
import { createTransport } from 'nodemailer';
import { unsubscribePath } from './answer-unsubscribe.ts';

/** How reminders leave by email. */
export interface ReminderMailOptions {
  /** `smtp://` or `smtps://`, credentials included. */
  readonly smtpUrl: string;
  readonly from: string;
  /** Where people reach this server; links are never made of a request's host (R55). */
  readonly publicUrl: string;
  /** Where people look after their security, a page that asks for a sign-in. */
  readonly securityUrl?: string | undefined;
}

/** Milliseconds; the engine waits a little longer than all of them. */
const patience = { connectionTimeout: 4_000, greetingTimeout: 4_000, socketTimeout: 7_000 };

/** Sends reminders by SMTP. */
export function createReminderSender(
  options: ReminderMailOptions,
  service: string,
): { readonly send: ReminderSender; close(): void } {
  // What is written into a mail is never read from here or fetched from elsewhere.
  const transport = createTransport({
    url: options.smtpUrl,
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(reminder) {
      await transport.sendMail(reminderMail(reminder, options, service));
    },
    close: () => transport.close(),
  };
}

/** A reminder as a mail: the way in the product in words, no sign-in token, and one click to have no more of them. */
export function reminderMail(
  { reminderId, to, locale, name, unsubscribeToken }: Reminder,
  { from, publicUrl, securityUrl }: Omit<ReminderMailOptions, 'smtpUrl'>,
  service: string,
) {
  const copy = createCopy(languageFor(locale));
  const unsubscribe = new URL(unsubscribePath, publicUrl);
  unsubscribe.search = new URLSearchParams({ token: unsubscribeToken, locale }).toString();
  const lines = [
    name && copy('reminder.greeting', { name }),
    copy('reminder.body', { service }),
    copy('reminder.path'),
    securityUrl,
    `${copy('reminder.unsubscribe')}: ${unsubscribe.href}`,
  ];
  return {
    from,
    // As an object, so that a comma in an address makes no second recipient.
    to: { name: '', address: to },
    subject: copy('reminder.subject'),
    text: lines.filter((line) => line !== undefined && line !== '').join('\n\n'),
    // The same for every try, so that a mail server can tell a repeat from a second reminder.
    messageId: `<${reminderId}@${unsubscribe.hostname}>`,
    headers: {
      // RFC 8058: mail programs show a button of their own.
      'List-Unsubscribe': `<${unsubscribe.href}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
}
