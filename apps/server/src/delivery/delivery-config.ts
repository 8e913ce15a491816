import type { CopyOverridesByLocale } from '@kairos-mfa/messages';

/** Twilio's credentials. */
export interface TwilioConfig {
  readonly accountSid: string;
  readonly authToken: string;
  /** A number in E.164, or a messaging service id. */
  readonly from: string;
}

/** An endpoint of the host's own that passes text messages on. */
export interface TextWebhookConfig {
  readonly url: string;
  /** Signs every body; see `webhook-sender.ts`. */
  readonly secret?: string | undefined;
}

/** How messages leave this server. */
export interface DeliveryConfig {
  /** `smtp://` or `smtps://`, credentials included. */
  readonly smtpUrl?: string | undefined;
  /** Default: `no-reply@<rpId>`. */
  readonly mailFrom?: string | undefined;
  readonly textWebhook?: TextWebhookConfig | undefined;
  readonly twilio?: TwilioConfig | undefined;
  /** Keeps what is sent in memory and shows it at `/dev/inbox`, on this machine alone. */
  readonly devInbox?: boolean | undefined;
  /** Where people look after their security; linked in notices and reminders. */
  readonly securityUrl?: string | undefined;
  /** Where people reach this server, e.g. `https://mfa.example.com`; a reminder is stopped there. Absent: none leave. */
  readonly publicUrl?: string | undefined;
  /** The product's own words in mails and text messages, by locale and key. */
  readonly copyOverrides?: CopyOverridesByLocale | undefined;
}
