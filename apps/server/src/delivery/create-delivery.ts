import type { EnginePorts, Sender } from '@kairos-mfa/engine';
import { loadMailRenderer } from '@kairos-mfa/messages';
import type { KairosServerLog } from '../log.ts';
import type { DeliveryConfig, DigestConfig } from './delivery-config.ts';
import type { DevInbox } from './dev-inbox.ts';
import type { MailSender } from './mail-sender.ts';
import { createTextMessages, type TextSender } from './sms-sender.ts';
import { createTwilioSender } from './twilio-sender.ts';
import { createWebhookSender } from './webhook-sender.ts';

/** The configured ways to send messages. */
export interface Delivery {
  readonly senders: NonNullable<EnginePorts['senders']>;
  /** Absent: no reminders are sent. */
  readonly sendReminder: EnginePorts['sendReminder'];
  /** Absent: no digest is sent. */
  readonly digest: EnginePorts['digest'];
  readonly inbox: DevInbox | undefined;
  close(): Promise<void>;
}

/** Creates the configured senders and warns about missing ones: a factor without a sender is not offered. */
export async function createDelivery(
  config: DeliveryConfig,
  party: { readonly rpId: string; readonly rpName: string },
  log: KairosServerLog,
): Promise<Delivery> {
  // What is not configured is not loaded: each of these libraries takes ten megabytes or more.
  const inbox = config.devInbox ? await (await import('./dev-inbox.ts')).openDevInbox() : undefined;
  const smtpUrl = config.smtpUrl ?? inbox?.smtpUrl;
  const { securityUrl, publicUrl, copyOverrides } = config;
  const branding = { service: party.rpName, securityUrl, copyOverrides };
  const from = config.mailFrom ?? `no-reply@${party.rpId}`;
  const mail =
    smtpUrl === undefined
      ? undefined
      : (await import('./mail-sender.ts')).createMailSender({ smtpUrl, from, publicUrl, ...branding });
  const carrier = textCarrier(config, inbox);
  const text = carrier && createTextMessages(carrier, { ...branding, domain: party.rpId });
  if (mail) await loadMailRenderer();
  if (inbox)
    log.warn(
      'KAIROS_DEV_INBOX is on: messages are shown at /dev/inbox to everybody on this machine. Never use it in production.',
    );
  if (!mail)
    log.warn(
      'SMTP_URL is not set, so people get no e-mail notice when their factors change. Set it, or KAIROS_DEV_INBOX=1.',
    );
  if (mail && !mail.sendReminder)
    log.warn(
      'KAIROS_PUBLIC_URL is not set, so no reminders are sent by e-mail, because people could not turn them off. Set it to the public address of this server.',
    );
  if (!text)
    log.warn(
      'No carrier for text messages is configured, so they are not offered. Set KAIROS_SMS_WEBHOOK_URL or KAIROS_TWILIO_*.',
    );
  return {
    senders: { ...sender('email', mail?.send), ...sender('text', text) },
    sendReminder: mail?.sendReminder,
    digest: digestPort(mail, config.digest),
    inbox,
    async close() {
      mail?.close();
      await inbox?.close();
    },
  };
}

/** Of the tenant that every host has; one with several tenants makes its digests with a port of its own. */
function digestPort(mail: MailSender | undefined, digest: DigestConfig | undefined): EnginePorts['digest'] {
  return mail && digest && { tenantId: 'default', send: (week) => mail.sendDigest(week, digest) };
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
