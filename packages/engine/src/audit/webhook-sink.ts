import { Webhook } from 'standardwebhooks';
import type { AuditSink } from './audit-sink.ts';

/** Where audit rows are posted to. */
export interface AuditWebhook {
  readonly url: string;
  /** `whsec_` and base64 of 24 to 64 bytes (Standard Webhooks). */
  readonly secret: string;
}

/**
 * Posts the audit to an endpoint of the host, signed as Standard Webhooks defines (`webhook-id`, `webhook-timestamp`,
 * `webhook-signature`); any 2xx accepts it. Throws at once when the secret has another form.
 */
export function webhookAuditSink(
  { url, secret }: AuditWebhook,
  send: typeof fetch = fetch,
  now: () => number = Date.now,
): AuditSink {
  const webhook = parseSecret(secret);
  return {
    name: 'webhook',
    async take({ id, tenantId, events }, signal) {
      const sentAt = new Date(now());
      const timestamp = events.at(-1)?.at;
      const body = JSON.stringify({ type: 'kairos.audit', timestamp, data: { tenantId, events } });
      const headers = {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
        'webhook-signature': webhook.sign(id, sentAt, body),
      };
      // A redirect could send the audit to another recipient.
      const response = await send(url, { method: 'POST', headers, body, signal, redirect: 'error' });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`The audit webhook answered ${response.status}.`);
    },
  };
}

function parseSecret(secret: string): Webhook {
  const encoded = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret)?.[1] ?? '';
  const bytes = Math.floor((encoded.replace(/=+$/, '').length * 3) / 4);
  if (bytes >= 24 && bytes <= 64)
    try {
      return new Webhook(secret);
    } catch {
      // Not base64; refused below with what to do.
    }
  throw new Error(
    'The secret of the audit webhook is not `whsec_` and base64 of 24 to 64 bytes, so its receiver could not check it. Make one with `echo "whsec_$(openssl rand -base64 32)"`.',
  );
}
