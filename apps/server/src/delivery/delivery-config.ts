import type { CopyOverridesByLocale } from '@kairos-mfa/messages';

/** Twilio's credentials. */
export interface TwilioConfig {
  readonly accountSid: string;
  readonly authToken: string;
  /** A number in E.164, or a messaging service id. */
  readonly from: string;
}

/** The host's endpoint that sends text messages. */
export interface TextWebhookConfig {
  readonly url: string;
  /** Signs every body; see `webhook-sender.ts`. */
  readonly secret?: string | undefined;
}

/** Who gets the weekly digest. */
export interface DigestConfig {
  readonly to: readonly string[];
  /** BCP 47. */
  readonly locale: string;
}

/** How this server sends messages. */
export interface DeliveryConfig {
  /** `smtp://` or `smtps://`, credentials included. */
  readonly smtpUrl?: string | undefined;
  /** Default: `no-reply@<rpId>`. */
  readonly mailFrom?: string | undefined;
  readonly textWebhook?: TextWebhookConfig | undefined;
  readonly twilio?: TwilioConfig | undefined;
  /** Keeps sent messages in memory and shows them at `/dev/inbox`, on this machine only. */
  readonly devInbox?: boolean | undefined;
  /** The product's security page; linked in notices and reminders. */
  readonly securityUrl?: string | undefined;
  /** Who gets a digest of each week, and in which language; absent: nobody. */
  readonly digest?: DigestConfig | undefined;
  /** The public address of this server, e.g. `https://mfa.example.com`, for the link that turns reminders off. Absent: no reminders are sent. */
  readonly publicUrl?: string | undefined;
  /** The product's overrides for e-mails and text messages, by locale and key. */
  readonly copyOverrides?: CopyOverridesByLocale | undefined;
}
