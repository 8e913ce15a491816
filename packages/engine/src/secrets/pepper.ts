import { base64url } from 'jose';
import type { PepperPurpose, RingKey } from './key-ring.ts';
import type { Bytes, Hmac } from './platform-crypto.ts';

const encoder = new TextEncoder();

/** An HMAC-SHA-256 key derived by HKDF from a key of the ring, for one purpose; derived once. */
export async function pepperKey(key: RingKey, purpose: PepperPurpose): Promise<Hmac> {
  return key.hmac(purpose);
}

/** HMAC-SHA-256 as base64url. */
export async function hmac(key: Hmac, message: Bytes): Promise<string> {
  return base64url.encode(await key(message));
}

/** HMAC-SHA-256 of a text under a key derived for one purpose, as base64url. */
export async function pepperedHash(key: RingKey, purpose: PepperPurpose, message: string): Promise<string> {
  return hmac(await key.hmac(purpose), encoder.encode(message));
}
