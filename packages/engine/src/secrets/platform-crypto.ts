/** A value, or the promise of one: Node computes at once, Web Crypto in the background. */
export type Awaitable<Value> = Value | Promise<Value>;

/** Bytes in a buffer of their own, as Web Crypto requires. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** HMAC-SHA-256 under one key. */
export type Hmac = (message: Bytes) => Awaitable<Bytes>;

/** AES-256-GCM under one key, with an initialization vector of 12 bytes and a tag of 16 bytes (NIST SP 800-38D). */
export interface AesGcm {
  /** The ciphertext, followed by its tag. */
  encrypt(iv: Bytes, additionalData: Bytes, plaintext: Bytes): Awaitable<Bytes>;
  /** Throws if the tag does not fit. */
  decrypt(iv: Bytes, additionalData: Bytes, sealed: Bytes): Awaitable<Bytes>;
}

/**
 * The cryptography of the platform. Inside the engine `#crypto` is the one that fits: `node:crypto` on Node, where it costs
 * a fraction of Web Crypto for short messages, and Web Crypto elsewhere. Both give the same bytes.
 */
export interface PlatformCrypto {
  sha256(message: Bytes): Awaitable<Bytes>;
  /** An HMAC key of 256 bits, derived by HKDF-SHA-256 (RFC 5869) with a salt of 32 zero bytes. */
  deriveHmac(key: Bytes, info: Bytes): Awaitable<Hmac>;
  /** `key` has 32 bytes. */
  importAesGcm(key: Bytes): Awaitable<AesGcm>;
}
