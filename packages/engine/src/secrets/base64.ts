import { base64url } from 'jose';

/** Reads base64 as `openssl rand -base64` writes it. Throws on anything else. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(base64url.decode(text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')));
}
