import type { KeyRing } from '../secrets/key-ring.ts';
import type { Hmac } from '../secrets/platform-crypto.ts';

/** Finds the key that a seal was made with; undefined when it is not in the ring. */
export async function chainKey(ring: KeyRing, keyId: string): Promise<Hmac | undefined> {
  return ring.find(keyId)?.hmac('audit_chain');
}
