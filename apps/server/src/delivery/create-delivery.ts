import type { EnginePorts, Sender } from '@kairos-mfa/engine';
import type { KairosServerLog } from '../log.ts';
import type { DeliveryConfig } from './delivery-config.ts';
import { loadMailRenderer } from '@kairos-mfa/messages';
import { type DevInbox, openDevInbox } from './dev-inbox.ts';
import { createMailSender } from './mail-sender.ts';
import { createTextMessages, type TextSender } from './text-sender.ts';
import { createTwilioSender } from './twilio-sender.ts';
import { createWebhookSender } from './webhook-sender.ts';

/** The roads out of this server. */
export interface Delivery {
  readonly senders: NonNullable<EnginePorts['senders']>;
  /** Absent: no reminders leave. */
  readonly sendReminder: EnginePorts['sendReminder'];
  readonly inbox: DevInbox | undefined;
  close(): Promise<void>;
}

/** Opens what is configured, and warns about what is not: a factor without a road is not offered. */
export async function createDelivery(
  config: DeliveryConfig,
  party: { readonly rpId: string; readonly rpName: string },
  log: KairosServerLog,
): Promise<Delivery> {
  const inbox = config.devInbox ? await openDevInbox() : undefined;
  const smtpUrl = config.smtpUrl ?? inbox?.smtpUrl;
  const { securityUrl, publicUrl, copyOverrides: ownWords } = config;
  const speaker = { service: party.rpName, securityUrl, ownWords };
  const from = config.mailFrom ?? `no-reply@${party.rpId}`;
  const mail = smtpUrl === undefined ? undefined : createMailSender({ smtpUrl, from, publicUrl, ...speaker });
  const carrier = textCarrier(config, inbox);
  const text = carrier && createTextMessages(carrier, { ...speaker, domain: party.rpId });
  if (mail) await loadMailRenderer();
  if (inbox)
    log.warn('Messages are shown at /dev/inbox, to everybody on this machine. Never use this in production.');
  if (!mail)
    log.warn(
      'SMTP_URL is not set: nobody is told by e-mail when their factors change. Set it, or KAIROS_DEV_INBOX=1.',
    );
  if (mail && !mail.sendReminder)
    log.warn(
      'KAIROS_PUBLIC_URL is not set: no reminders leave by e-mail, because nobody could stop them. Set it to where people reach this server.',
    );
  if (!text)
    log.warn(
      'No carrier for text messages is set (KAIROS_SMS_WEBHOOK_URL or KAIROS_TWILIO_*): they are not offered.',
    );
  return {
    senders: { ...sender('email', mail?.send), ...sender('text', text) },
    sendReminder: mail?.sendReminder,
    inbox,
    async close() {
      mail?.close();
      await inbox?.close();
    },
  };
}

function textCarrier(
  { twilio, textWebhook }: DeliveryConfig,
  inbox: DevInbox | undefined,
): TextSender | undefined {
  if (twilio) return createTwilioSender(twilio);
  if (textWebhook) return createWebhookSender(textWebhook);
  return inbox && (async (to, text) => inbox.add({ channel: 'text', to, text }));
}

function sender(channel: 'email' | 'text', send: Sender | undefined): Delivery['senders'] {
  return send ? { [channel]: send } : {};
}
