import { base64url } from 'jose';

/** A random id of 160 bits, with a prefix for its kind: `chl_…`. */
export function randomId(prefix: string): string {
  return `${prefix}_${randomBase64url(20)}`;
}

/** Random bytes from the platform's CSPRNG, as base64url. */
export function randomBase64url(bytes: number): string {
  return base64url.encode(crypto.getRandomValues(new Uint8Array(bytes)));
}
