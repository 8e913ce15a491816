import type { Sender } from '@kairos-mfa/engine';
import { renderMail } from '@kairos-mfa/messages';
import { createTransport } from 'nodemailer';
import { messageFacts, messageSetting } from './write-message.ts';

/** Milliseconds; the engine waits a little longer than all of them. */
const patience = { connectionTimeout: 4_000, greetingTimeout: 4_000, socketTimeout: 7_000 };

export interface MailSenderOptions {
  readonly smtpUrl: string;
  readonly from: string;
  readonly service: string;
  readonly securityUrl?: string | undefined;
}

/** Sends mail by SMTP. */
export function createMailSender(options: MailSenderOptions): { send: Sender; close(): void } {
  const transport = createTransport({
    url: options.smtpUrl,
    ...patience,
    // What is written into a mail is never read from here or fetched from elsewhere.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(envelope) {
      const mail = await renderMail(messageFacts(envelope), messageSetting(envelope, options));
      // As an object, so that a comma in an address makes no second recipient.
      await transport.sendMail({ from: options.from, to: { name: '', address: envelope.to }, ...mail });
    },
    close: () => transport.close(),
  };
}
