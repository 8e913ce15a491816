import { decodeBase64 } from './base64.ts';

/** A 256-bit key and its name. */
export interface RingKey {
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Keys by id; the first one encrypts, the others only decrypt. */
export interface KeyRing {
  readonly writer: RingKey;
  find(id: string): RingKey | undefined;
}

/** Parses `id:base64(32 bytes)`, comma-separated. Throws an error that says how to correct it and never contains a key. */
export function parseKeyRing(text: string): KeyRing {
  const keys = text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map(parseKey);
  const [writer] = keys;
  if (!writer)
    throw new Error(
      'The encryption key ring is empty, so no secret could be kept. Give it at least one `id:base64(32 bytes)`.',
    );
  if (new Set(keys.map((key) => key.id)).size !== keys.length)
    throw new Error(
      'Two encryption keys have the same id, so secrets could not be read back. Give each key an id of its own.',
    );
  return { writer, find: (id) => keys.find((key) => key.id === id) };
}

function parseKey(entry: string, index: number): RingKey {
  const colon = entry.indexOf(':');
  const id = entry.slice(0, colon);
  const wrong = `Encryption key number ${index + 1} is not \`id:base64(32 bytes)\`. Make one with \`echo "k1:$(openssl rand -base64 32)"\`.`;
  if (colon < 1 || !/^[A-Za-z0-9_-]{1,32}$/.test(id)) throw new Error(wrong);
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = decodeBase64(entry.slice(colon + 1));
  } catch {
    throw new Error(wrong);
  }
  if (bytes.length !== 32) throw new Error(wrong);
  return { id, bytes };
}
