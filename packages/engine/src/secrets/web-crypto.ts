import type { PlatformCrypto } from './platform-crypto.ts';

const { subtle } = crypto;

/** The platform's cryptography by Web Crypto, for every runtime that is not Node. */
export const platformCrypto: PlatformCrypto = {
  sha256: async (message) => new Uint8Array(await subtle.digest('SHA-256', message)),

  async deriveHmac(key, info) {
    const master = await subtle.importKey('raw', key, 'HKDF', false, ['deriveKey']);
    const derived = await subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info },
      master,
      { name: 'HMAC', hash: 'SHA-256', length: 256 },
      false,
      ['sign'],
    );
    return async (message) => new Uint8Array(await subtle.sign('HMAC', derived, message));
  },

  async importAesGcm(key) {
    const imported = await subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);
    const gcm = (iv: Uint8Array<ArrayBuffer>, additionalData: Uint8Array<ArrayBuffer>) => ({
      name: 'AES-GCM',
      iv,
      additionalData,
      tagLength: 128,
    });
    return {
      encrypt: async (iv, additionalData, plaintext) =>
        new Uint8Array(await subtle.encrypt(gcm(iv, additionalData), imported, plaintext)),
      decrypt: async (iv, additionalData, sealed) =>
        new Uint8Array(await subtle.decrypt(gcm(iv, additionalData), imported, sealed)),
    };
  },
};
