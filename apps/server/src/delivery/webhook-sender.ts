import { createHmac } from 'node:crypto';
import type { TextWebhookConfig } from './delivery-config.ts';
import type { TextSender } from './text-sender.ts';

/**
 * Sends text messages through the host's endpoint: `POST { to, text }`; any 2xx accepts it. With a secret, the header
 * `Kairos-Signature: t=<seconds>,v1=<hex>` has the HMAC-SHA-256 of `<seconds>.<body>`.
 */
export function createWebhookSender(
  { url, secret }: TextWebhookConfig,
  send: typeof fetch = fetch,
  now: () => number = Date.now,
): TextSender {
  return async (to, text, signal) => {
    const body = JSON.stringify({ to, text });
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (secret !== undefined) headers['kairos-signature'] = signature(secret, body, Math.floor(now() / 1000));
    // A redirect could send the code to somebody else.
    const response = await send(url, { method: 'POST', headers, body, signal, redirect: 'error' });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`The text webhook answered ${response.status}.`);
  };
}

function signature(secret: string, body: string, seconds: number): string {
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}
