import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { platformCrypto as chosen } from '#crypto';
import { platformCrypto as node } from './node-crypto.ts';
import type { Bytes } from './platform-crypto.ts';
import { platformCrypto as web } from './web-crypto.ts';

const bytes = (constraints: fc.IntArrayConstraints = {}) =>
  fc.uint8Array(constraints).map((array): Bytes => new Uint8Array(array));
const key = bytes({ minLength: 32, maxLength: 32 });
const iv = bytes({ minLength: 12, maxLength: 12 });
const message = bytes({ maxLength: 500 });

describe('the cryptography of Node and of Web Crypto', () => {
  test('on Node, the engine computes with node:crypto', () => {
    expect(chosen).toBe(node);
  });

  test('the same message has the same hash', async () => {
    await fc.assert(
      fc.asyncProperty(message, async (sent) => {
        expect(await node.sha256(sent)).toEqual(await web.sha256(sent));
      }),
    );
  });

  test('the same key and purpose give the same HMAC', async () => {
    await fc.assert(
      fc.asyncProperty(key, message, message, async (master, purpose, sent) => {
        const [inNode, inWeb] = [
          await node.deriveHmac(master, purpose),
          await web.deriveHmac(master, purpose),
        ];
        expect(await inNode(sent)).toEqual(await inWeb(sent));
      }),
    );
  });

  test('what one encrypts is the same for the other, and the other decrypts it', async () => {
    await fc.assert(
      fc.asyncProperty(key, iv, message, message, async (secret, vector, bound, sent) => {
        const [inNode, inWeb] = [await node.importAesGcm(secret), await web.importAesGcm(secret)];
        const sealed = await inNode.encrypt(vector, bound, sent);
        expect(sealed).toEqual(await inWeb.encrypt(vector, bound, sent));
        expect(await inWeb.decrypt(vector, bound, sealed)).toEqual(sent);
        expect(await inNode.decrypt(vector, bound, sealed)).toEqual(sent);
      }),
    );
  });

  test.each([
    ['node:crypto', node],
    ['Web Crypto', web],
  ])('%s decrypts nothing that was altered, truncated or bound to something else', async (_, platform) => {
    await fc.assert(
      fc.asyncProperty(key, iv, message, message, fc.nat(), async (secret, vector, bound, sent, at) => {
        const cipher = await platform.importAesGcm(secret);
        const sealed = await cipher.encrypt(vector, bound, sent);
        const altered = sealed.map((byte, index) => (index === at % sealed.length ? byte ^ 1 : byte));
        const elsewhere: Bytes = new Uint8Array([...bound, 0]);
        const decrypt = async (additional: Bytes, text: Bytes) => cipher.decrypt(vector, additional, text);
        await expect(decrypt(bound, altered)).rejects.toThrow();
        await expect(decrypt(bound, sealed.slice(0, -1))).rejects.toThrow();
        await expect(decrypt(elsewhere, sealed)).rejects.toThrow();
      }),
    );
  });
});
