import { base64url } from 'jose';
import type { KeyRing, RingKey } from './key-ring.ts';

/** The row that a sealed secret is bound to. It can be decrypted only for this row (R56). */
export interface SealBinding {
  readonly identityKey: string;
  /** Id of the row that contains the secret. */
  readonly rowId: string;
  readonly purpose: 'factor' | 'enrollment' | 'answer' | 'message';
}

/** The key is missing or wrong: infrastructure, so 503, never "wrong code". */
export class SecretUnreadable extends Error {}

/** Bytes of the initialization vector and of the tag (RFC 7518 §5.3). */
const ivLength = 12;
const tagLength = 16;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Seals JSON as JWE `dir`/A256GCM (RFC 7516 §7.1); the binding is in the protected header, which GCM authenticates. */
export async function seal(ring: KeyRing, binding: SealBinding, secret: object): Promise<string> {
  const header = base64url.encode(JSON.stringify(headerOf(ring.writer, binding)));
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const cipher = await ring.writer.cipher();
  const sealed = await cipher.encrypt(iv, encoder.encode(header), encoder.encode(JSON.stringify(secret)));
  const [ciphertext, tag] = [sealed.subarray(0, -tagLength), sealed.subarray(-tagLength)];
  // With `dir` there is no encrypted key: the second part is empty.
  return [header, '', base64url.encode(iv), base64url.encode(ciphertext), base64url.encode(tag)].join('.');
}

/** Decrypts a sealed value. Throws `SecretUnreadable` when no key of the ring decrypts it for this binding. */
export async function unseal(ring: KeyRing, binding: SealBinding, sealed: string): Promise<unknown> {
  try {
    const [header = '', encryptedKey, iv = '', ciphertext = '', tag = '', ...others] = sealed.split('.');
    const { kid, ...rest } = parseHeader(header);
    const key = ring.find(String(kid));
    if (!key)
      throw new SecretUnreadable(
        `No key "${String(kid)}" in the ring. Add it back, after the key that writes.`,
      );
    const [vector, authentication] = [decode(iv), decode(tag)];
    // A shorter tag would be easier to forge.
    if (vector.length !== ivLength || authentication.length !== tagLength)
      throw new SecretUnreadable('The vector or the tag of a secret has another length.');
    // The whole header is compared, so that no other algorithm, extension or row is accepted.
    const { kid: _, ...expected } = headerOf(key, binding);
    if (encryptedKey !== '' || others.length > 0 || !haveSameEntries(rest, expected))
      throw new SecretUnreadable('The secret belongs to another row, or is sealed in another way.');
    const cipher = await key.cipher();
    const plaintext = await cipher.decrypt(
      vector,
      encoder.encode(header),
      joined(decode(ciphertext), authentication),
    );
    return JSON.parse(decoder.decode(plaintext));
  } catch (error) {
    if (error instanceof SecretUnreadable) throw error;
    throw new SecretUnreadable('A secret does not open with its key.', { cause: error });
  }
}

function headerOf({ id }: RingKey, binding: SealBinding): Record<string, string> {
  return { alg: 'dir', enc: 'A256GCM', kid: id, kairos: bindingText(binding) };
}

// JSON of an array keeps the fields apart whatever they contain.
function bindingText({ identityKey, rowId, purpose }: SealBinding): string {
  return JSON.stringify([identityKey, rowId, purpose]);
}

function parseHeader(header: string): Record<string, unknown> {
  return Object(JSON.parse(decoder.decode(decode(header))));
}

function haveSameEntries(header: Record<string, unknown>, expected: Record<string, string>): boolean {
  const names = Object.keys(expected);
  return (
    Object.keys(header).length === names.length && names.every((name) => header[name] === expected[name])
  );
}

function decode(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(base64url.decode(text));
}

function joined(first: Uint8Array<ArrayBuffer>, second: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}
