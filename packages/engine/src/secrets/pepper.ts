import { base64url } from 'jose';
import type { RingKey } from './key-ring.ts';

/** HMAC-SHA-256 under a key derived by HKDF for one purpose, as base64url. */
export async function pepperedHash(
  key: RingKey,
  purpose: 'recovery_codes' | 'sent_codes' | 'recipients' | 'devices',
  message: string,
): Promise<string> {
  const master = await crypto.subtle.importKey('raw', key.bytes, 'HKDF', false, ['deriveKey']);
  const pepper = await crypto.subtle.deriveKey(
    {
      name: 'HKDF',
      hash: 'SHA-256',
      salt: new Uint8Array(32),
      info: new TextEncoder().encode(`kairos/${purpose}/v1`),
    },
    master,
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    false,
    ['sign'],
  );
  return base64url.encode(
    new Uint8Array(await crypto.subtle.sign('HMAC', pepper, new TextEncoder().encode(message))),
  );
}
