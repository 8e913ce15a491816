import { CompactEncrypt, compactDecrypt, decodeProtectedHeader } from 'jose';
import type { KeyRing } from './key-ring.ts';

/** The row that a sealed secret is bound to. It can be decrypted only for this row (R56). */
export interface SealBinding {
  readonly identityKey: string;
  /** Id of the row that contains the secret. */
  readonly rowId: string;
  readonly purpose: 'factor' | 'enrollment' | 'answer' | 'message';
}

/** The key is missing or wrong: infrastructure, so 503, never "wrong code". */
export class SecretUnreadable extends Error {}

const boundHeader = 'kairos';

/** Seals JSON as JWE `dir`/A256GCM; the binding is in the protected header, which GCM authenticates. */
export async function seal(ring: KeyRing, binding: SealBinding, secret: object): Promise<string> {
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(secret)))
    .setProtectedHeader({
      alg: 'dir',
      enc: 'A256GCM',
      kid: ring.writer.id,
      [boundHeader]: bindingText(binding),
    })
    .encrypt(ring.writer.bytes);
}

/** Decrypts a sealed value. Throws `SecretUnreadable` when no key of the ring decrypts it for this binding. */
export async function unseal(ring: KeyRing, binding: SealBinding, sealed: string): Promise<unknown> {
  try {
    const { kid } = decodeProtectedHeader(sealed);
    const key = ring.find(String(kid));
    if (!key)
      throw new SecretUnreadable(
        `No key "${String(kid)}" in the ring. Add it back, after the key that writes.`,
      );
    const { plaintext, protectedHeader } = await compactDecrypt(sealed, key.bytes, {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    if (protectedHeader[boundHeader] !== bindingText(binding))
      throw new SecretUnreadable('The secret belongs to another row.');
    return JSON.parse(new TextDecoder().decode(plaintext));
  } catch (error) {
    if (error instanceof SecretUnreadable) throw error;
    throw new SecretUnreadable('A secret does not open with its key.', { cause: error });
  }
}

// JSON of an array keeps the fields apart whatever they contain.
function bindingText({ identityKey, rowId, purpose }: SealBinding): string {
  return JSON.stringify([identityKey, rowId, purpose]);
}
