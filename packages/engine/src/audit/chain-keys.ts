import type { KeyRing } from '../secrets/key-ring.ts';
import { pepperKey } from '../secrets/pepper.ts';

/** Finds the keys that seals were made with, each derived once; undefined when a key is not in the ring. */
export function chainKeys(ring: KeyRing): (keyId: string) => Promise<CryptoKey | undefined> {
  const keys = new Map<string, CryptoKey | undefined>();
  return async (keyId) => {
    if (!keys.has(keyId)) {
      const key = ring.find(keyId);
      keys.set(keyId, key && (await pepperKey(key, 'audit_chain')));
    }
    return keys.get(keyId);
  };
}
