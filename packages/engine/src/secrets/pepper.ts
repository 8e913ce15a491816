import { base64url } from 'jose';
import type { RingKey } from './key-ring.ts';

/** The purpose of a derived key; each purpose has its own. */
export type PepperPurpose =
  | 'recovery_codes'
  | 'sent_codes'
  | 'recipients'
  | 'devices'
  | 'idempotency'
  | 'audit_chain';

/** An HMAC-SHA-256 key derived by HKDF from a key of the ring, for one purpose. */
export async function pepperKey(key: RingKey, purpose: PepperPurpose): Promise<CryptoKey> {
  const master = await crypto.subtle.importKey('raw', key.bytes, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
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
}

/** HMAC-SHA-256 as base64url. */
export async function hmac(key: CryptoKey, message: Uint8Array<ArrayBuffer>): Promise<string> {
  return base64url.encode(new Uint8Array(await crypto.subtle.sign('HMAC', key, message)));
}

/** HMAC-SHA-256 of a text under a key derived for one purpose, as base64url. */
export async function pepperedHash(key: RingKey, purpose: PepperPurpose, message: string): Promise<string> {
  return hmac(await pepperKey(key, purpose), new TextEncoder().encode(message));
}
