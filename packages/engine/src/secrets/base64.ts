import { base64url } from 'jose';

/** Reads base64 as `openssl rand -base64` writes it. Throws on anything else. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(base64url.decode(text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')));
}

/** Writes base64 with padding, as headers of other systems want it. */
export function encodeBase64(bytes: Uint8Array): string {
  return btoa(String.fromCodePoint(...bytes));
}
