import type { ReminderSender, Sender } from '@kairos-mfa/engine';
import { renderMail } from '@kairos-mfa/messages';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { reminderMail } from './reminder-mail.ts';
import { messageFacts, messageContext, type MessageBranding } from './message-context.ts';

/** Milliseconds; the engine waits a little longer than all of them. */
const smtpTimeouts = { connectionTimeout: 4_000, greetingTimeout: 4_000, socketTimeout: 7_000 };

export interface MailSenderOptions extends MessageBranding {
  /** `smtp://` or `smtps://`, credentials included. */
  readonly smtpUrl: string;
  readonly from: string;
  /** Where people reach this server; absent: it sends no reminders, because nobody could stop them. */
  readonly publicUrl?: string | undefined;
}

/** Mail by SMTP. */
export interface MailSender {
  readonly send: Sender;
  readonly sendReminder: ReminderSender | undefined;
  close(): void;
}

/** Sends mail by SMTP: codes, notices, and reminders. */
export function createMailSender(options: MailSenderOptions): MailSender {
  const { from, publicUrl } = options;
  const transport = createTransport({
    url: options.smtpUrl,
    ...smtpTimeouts,
    // What is written into a mail is never read from here or fetched from elsewhere.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const post = async (mail: SendMailOptions): Promise<void> =>
    void (await transport.sendMail({ from, ...mail }));
  return {
    async send(envelope) {
      const mail = await renderMail(messageFacts(envelope), messageContext(envelope.locale, options));
      // As an object, so that a comma in an address makes no second recipient.
      await post({ to: { name: '', address: envelope.to }, ...mail });
    },
    sendReminder:
      publicUrl === undefined
        ? undefined
        : async (reminder) => post(await reminderMail(reminder, options, publicUrl)),
    close: () => transport.close(),
  };
}
