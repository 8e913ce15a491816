import { decodeBase64, encodeBase64 } from '../secrets/base64.ts';
import type { AuditSink } from './audit-sink.ts';

export interface AuditWebhook {
  readonly url: string;
  /** `whsec_` and base64 of 24 to 64 bytes, as Standard Webhooks writes it. */
  readonly secret: string;
}

/**
 * Posts the audit to an endpoint of the host's own, signed as Standard Webhooks says (`webhook-id`, `webhook-timestamp`,
 * `webhook-signature`); any 2xx takes it. Throws at once when the secret is none.
 */
export function webhookAuditSink(
  { url, secret }: AuditWebhook,
  send: typeof fetch = fetch,
  now: () => number = Date.now,
): AuditSink {
  const key = parseSecret(secret);
  return {
    name: 'webhook',
    async take({ id, tenantId, events }, signal) {
      const seconds = String(Math.floor(now() / 1000));
      const timestamp = events.at(-1)?.at;
      const body = JSON.stringify({ type: 'kairos.audit', timestamp, data: { tenantId, events } });
      const headers = {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': seconds,
        'webhook-signature': `v1,${await sign(key, `${id}.${seconds}.${body}`)}`,
      };
      // A redirect could carry the audit to somebody else.
      const response = await send(url, { method: 'POST', headers, body, signal, redirect: 'error' });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`The audit webhook answered ${response.status}.`);
    },
  };
}

function parseSecret(secret: string): Uint8Array<ArrayBuffer> {
  const wrong =
    'The secret of the audit webhook is not `whsec_` and base64 of 24 to 64 bytes, so its receiver could not check it. Make one with `echo "whsec_$(openssl rand -base64 32)"`.';
  if (!secret.startsWith('whsec_')) throw new Error(wrong);
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = decodeBase64(secret.slice('whsec_'.length));
  } catch {
    throw new Error(wrong);
  }
  if (bytes.length < 24 || bytes.length > 64) throw new Error(wrong);
  return bytes;
}

async function sign(bytes: Uint8Array<ArrayBuffer>, message: string): Promise<string> {
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const signed = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(message));
  return encodeBase64(new Uint8Array(signed));
}
