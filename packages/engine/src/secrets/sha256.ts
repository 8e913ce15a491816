import { base64url } from 'jose';
import { platformCrypto } from '#crypto';
import type { Bytes } from './platform-crypto.ts';

const encoder = new TextEncoder();

/** SHA-256 of a text, as bytes. */
export async function sha256Bytes(text: string): Promise<Bytes> {
  return platformCrypto.sha256(encoder.encode(text));
}

/** SHA-256 of a text, as base64url. */
export async function sha256(text: string): Promise<string> {
  return base64url.encode(await sha256Bytes(text));
}
