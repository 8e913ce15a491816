import { platformCrypto } from '#crypto';
import { decodeBase64 } from './base64.ts';
import type { AesGcm, Awaitable, Hmac } from './platform-crypto.ts';

/** The purpose of a derived key; each purpose has its own. */
export type PepperPurpose =
  | 'recovery_codes'
  | 'sent_codes'
  | 'recipients'
  | 'devices'
  | 'idempotency'
  | 'erased_people'
  | 'console_links'
  | 'decision_samples'
  | 'audit_chain';

/** A 256-bit key and its name. Its bytes cannot be read from it. */
export interface RingKey {
  readonly id: string;
  /** AES-256-GCM under this key, imported once. */
  readonly cipher: () => Promise<AesGcm>;
  /** HMAC-SHA-256 under a key that HKDF derives from this one, once for each purpose. */
  readonly hmac: (purpose: PepperPurpose) => Promise<Hmac>;
}

/** Keys by id; the first one encrypts, the others only decrypt. */
export interface KeyRing {
  readonly writer: RingKey;
  readonly all: readonly RingKey[];
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
  return { writer, all: keys, find: (id) => keys.find((key) => key.id === id) };
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
  return {
    id,
    cipher: madeOnce<void, AesGcm>(() => platformCrypto.importAesGcm(bytes)),
    hmac: madeOnce<PepperPurpose, Hmac>((purpose) =>
      platformCrypto.deriveHmac(bytes, new TextEncoder().encode(`kairos/${purpose}/v1`)),
    ),
  };
}

/** Keeps what was made for a purpose. A failure is not kept, so that the next call tries again. */
function madeOnce<Purpose, Made>(
  make: (purpose: Purpose) => Awaitable<Made>,
): (purpose: Purpose) => Promise<Made> {
  const kept = new Map<Purpose, Made>();
  return async (purpose) => {
    const known = kept.get(purpose);
    if (known !== undefined) return known;
    const made = await make(purpose);
    kept.set(purpose, made);
    return made;
  };
}
