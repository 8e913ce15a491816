import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
} from 'node:crypto';
import type { PlatformCrypto } from './platform-crypto.ts';

const algorithm = 'aes-256-gcm';
const tagLength = 16;

/** The platform's cryptography by `node:crypto`. The only module of the engine that imports a module of Node. */
export const platformCrypto: PlatformCrypto = {
  sha256: (message) => new Uint8Array(createHash('sha256').update(message).digest()),

  deriveHmac(key, info) {
    const derived = createSecretKey(new Uint8Array(hkdfSync('sha256', key, new Uint8Array(32), info, 32)));
    return (message) => new Uint8Array(createHmac('sha256', derived).update(message).digest());
  },

  importAesGcm(key) {
    const imported = createSecretKey(key);
    return {
      encrypt(iv, additionalData, plaintext) {
        const cipher = createCipheriv(algorithm, imported, iv, { authTagLength: tagLength });
        cipher.setAAD(additionalData);
        const parts = [cipher.update(plaintext), cipher.final(), cipher.getAuthTag()];
        return new Uint8Array(Buffer.concat(parts));
      },
      decrypt(iv, additionalData, sealed) {
        const decipher = createDecipheriv(algorithm, imported, iv, { authTagLength: tagLength });
        decipher.setAAD(additionalData);
        decipher.setAuthTag(sealed.subarray(-tagLength));
        // Nothing is returned before `final`, which throws if the tag does not fit.
        return new Uint8Array(
          Buffer.concat([decipher.update(sealed.subarray(0, -tagLength)), decipher.final()]),
        );
      },
    };
  },
};
