import { createHmac, randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { TextWebhookConfig } from './delivery-config.ts';
import type { TextSender } from './sms-sender.ts';

/**
 * Sends text messages through an endpoint of the host: `POST { to, text }`, any 2xx accepts it. With a secret the request
 * is signed as Standard Webhooks defines (`webhook-id`, `webhook-timestamp`, `webhook-signature`). Until 1.0 it carries
 * the older header as well: `Kairos-Signature: t=<seconds>,v1=<hex>`, HMAC-SHA-256 over `<seconds>.<body>`.
 */
export function createWebhookSender(
  { url, secret }: TextWebhookConfig,
  send: typeof fetch = fetch,
  now: () => number = Date.now,
): TextSender {
  const sign = secret === undefined ? undefined : signerOf(secret);
  return async (to, text, signal) => {
    const body = JSON.stringify({ to, text });
    const headers = { 'content-type': 'application/json', ...sign?.(body, new Date(now())) };
    // A redirect could send the code to somebody else.
    const response = await send(url, { method: 'POST', headers, body, signal, redirect: 'error' });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`The text webhook answered ${response.status}.`);
  };
}

type Signer = (body: string, sentAt: Date) => Record<string, string>;

function signerOf(secret: string): Signer {
  const webhook = createWebhook(secret);
  return (body, sentAt) => {
    const id = `msg_${randomUUID()}`;
    const seconds = Math.floor(sentAt.getTime() / 1000);
    return {
      'webhook-id': id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': webhook.sign(id, sentAt, body),
      'kairos-signature': `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`,
    };
  };
}

/** `whsec_` and base64 are the key itself, as Standard Webhooks writes one; of any other text the bytes are the key. */
function createWebhook(secret: string): Webhook {
  if (secret.startsWith('whsec_'))
    try {
      return new Webhook(secret);
    } catch {
      // Not base64: a text like any other.
    }
  return new Webhook(new TextEncoder().encode(secret), { format: 'raw' });
}
