import type { ReminderSender, Sender, WeeklyDigest } from '@kairos-mfa/engine';
import { renderMail } from '@kairos-mfa/messages';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { DigestConfig } from './delivery-config.ts';
import { digestMail } from './digest-mail.ts';
import { messageFacts, messageContext, type MessageBranding } from './message-context.ts';
import { reminderMail } from './reminder-mail.ts';

/** In milliseconds; the engine's timeout is a little longer than these. */
const smtpTimeouts = { connectionTimeout: 4_000, greetingTimeout: 4_000, socketTimeout: 7_000 };

/** The options of the SMTP sender. */
export interface MailSenderOptions extends MessageBranding {
  /** `smtp://` or `smtps://`, credentials included. */
  readonly smtpUrl: string;
  readonly from: string;
  /** The public address of this server; absent: no reminders are sent, because people could not turn them off. */
  readonly publicUrl?: string | undefined;
}

/** Sends e-mails by SMTP. */
export interface MailSender {
  readonly send: Sender;
  readonly sendReminder: ReminderSender | undefined;
  /** Sends the digest of a week. */
  sendDigest(digest: WeeklyDigest, config: DigestConfig): Promise<void>;
  close(): void;
}

/** Creates the SMTP sender of codes, notices and reminders. */
export function createMailSender(options: MailSenderOptions): MailSender {
  const { from, publicUrl } = options;
  const transport = createTransport({
    url: options.smtpUrl,
    ...smtpTimeouts,
    // Content of an e-mail must not read local files or fetch URLs.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const post = async (mail: SendMailOptions): Promise<void> =>
    void (await transport.sendMail({ from, ...mail }));
  return {
    async send(envelope) {
      const mail = await renderMail(messageFacts(envelope), messageContext(envelope.locale, options));
      // As an object, so that a comma in an address does not add a recipient.
      await post({ to: { name: '', address: envelope.to }, ...mail });
    },
    sendReminder:
      publicUrl === undefined
        ? undefined
        : async (reminder) => post(await reminderMail(reminder, options, publicUrl)),
    sendDigest: async (digest, config) => post(await digestMail(digest, config, options, domainOf(from))),
    close: () => transport.close(),
  };
}

/** The domain of a sender such as `Example <no-reply@example.com>`. */
function domainOf(from: string): string {
  return /@([^\s<>@]+)>?$/.exec(from)?.[1] ?? 'localhost';
}
