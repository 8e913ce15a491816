import fc from 'fast-check';
import { base64url, CompactEncrypt, compactDecrypt } from 'jose';
import { describe, expect, test } from 'vitest';
import { parseKeyRing } from './key-ring.ts';
import { pepperedHash } from './pepper.ts';
import { seal, type SealBinding, SecretUnreadable, unseal } from './seal.ts';

const bytes = new TextEncoder().encode('a-key-of-thirty-two-bytes-long-!');
const ring = parseKeyRing(`k1:${btoa('a-key-of-thirty-two-bytes-long-!')}`);
const binding: SealBinding = { identityKey: 'idn_1', rowId: 'fac_1', purpose: 'factor' };
const boundTo = '["idn_1","fac_1","factor"]';
const header = { alg: 'dir', enc: 'A256GCM', kid: 'k1', kairos: boundTo };

/** Encrypts as `jose` does, which sealed all secrets before. */
const joseSealed = (changes: object = {}, text = '{"secret":"ABC"}') =>
  new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ ...header, ...changes })
    .encrypt(bytes);

describe('a sealed secret', () => {
  test('is the JWE that jose reads, and a JWE of jose can be unsealed', async () => {
    const secrets = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue());
    const texts = fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed());
    await fc.assert(
      fc.asyncProperty(secrets, texts, texts, async (secret, identityKey, rowId) => {
        const kept = JSON.parse(JSON.stringify(secret));
        const bound = { identityKey, rowId, purpose: 'message' } as const;
        const sealed = await seal(ring, bound, secret);
        const { plaintext, protectedHeader } = await compactDecrypt(sealed, bytes);
        expect(JSON.parse(new TextDecoder().decode(plaintext))).toEqual(kept);
        expect(protectedHeader).toEqual({
          ...header,
          kairos: JSON.stringify([identityKey, rowId, 'message']),
        });
        expect(await unseal(ring, bound, sealed)).toEqual(kept);
      }),
    );
    expect(await unseal(ring, binding, await joseSealed())).toEqual({ secret: 'ABC' });
  });

  test('never has the same vector twice', async () => {
    const sealed = await Promise.all(Array.from({ length: 200 }, () => seal(ring, binding, {})));
    expect(new Set(sealed.map((text) => text.split('.')[2])).size).toBe(200);
  });

  test.each<[string, object]>([
    ['another row', { kairos: '["idn_1","fac_2","factor"]' }],
    ['another algorithm', { enc: 'A128CBC-HS256' }],
    ['an entry that seal does not write', { typ: 'JWT' }],
    ['no binding', { kairos: undefined }],
    ['a key that is not in the ring', { kid: 'k2' }],
  ])('with %s in its header does not open', async (_name, changes) => {
    await expect(unseal(ring, binding, await joseSealed(changes))).rejects.toThrow(SecretUnreadable);
  });

  test('does not open for another row, identity or purpose', async () => {
    const sealed = await seal(ring, binding, {});
    const others: SealBinding[] = [
      { ...binding, rowId: 'fac_2' },
      { ...binding, identityKey: 'idn_2' },
      { ...binding, purpose: 'enrollment' },
    ];
    for (const other of others) await expect(unseal(ring, other, sealed)).rejects.toThrow(SecretUnreadable);
  });

  test('does not open when any part of it is changed', async () => {
    const parts = (await seal(ring, binding, { secret: 'ABC' })).split('.');
    const [head = '', , iv = '', ciphertext = '', tag = ''] = parts;
    const flipped = (part: string) =>
      base64url.encode(base64url.decode(part).map((byte, index) => (index === 3 ? byte ^ 1 : byte)));
    const joined = (start: string, end: string, ...part: [number, number?]) =>
      base64url.encode(new Uint8Array([...base64url.decode(start), ...base64url.decode(end).slice(...part)]));
    // The header with a space says the same, but is not what was authenticated.
    const rewritten = base64url.encode(` ${new TextDecoder().decode(base64url.decode(head))}`);
    const forged = [
      [rewritten, '', iv, ciphertext, tag],
      [head, 'AAAA', iv, ciphertext, tag],
      [head, '', flipped(iv), ciphertext, tag],
      [head, '', iv, flipped(ciphertext), tag],
      [head, '', iv, ciphertext, flipped(tag)],
      [head, '', iv, ciphertext, base64url.encode(base64url.decode(tag).slice(0, 12))],
      [head, '', base64url.encode(base64url.decode(iv).slice(0, 8)), ciphertext, tag],
      [head, '', iv, ciphertext, tag, ''],
      [head, '', iv, ciphertext],
      ['', '', '', '', ''],
      // The same bytes, divided in another place.
      [head, '', iv, joined(ciphertext, tag, 0, 4), joined('', tag, 4)],
    ];
    for (const text of forged)
      await expect(unseal(ring, binding, text.join('.')), String(text)).rejects.toThrow(SecretUnreadable);
  });
});

test('a secret with a vector of another length does not open, though its key made it', async () => {
  const encoder = new TextEncoder();
  const head = base64url.encode(JSON.stringify(header));
  const sealedWith = async (iv: Uint8Array<ArrayBuffer>) => {
    const cipher = await ring.writer.cipher();
    const sealed = await cipher.encrypt(iv, encoder.encode(head), encoder.encode('{}'));
    const parts = [iv, sealed.slice(0, -16), sealed.slice(-16)].map((part) => base64url.encode(part));
    return [head, '', ...parts].join('.');
  };
  expect(await unseal(ring, binding, await sealedWith(new Uint8Array(12)))).toEqual({});
  await expect(unseal(ring, binding, await sealedWith(new Uint8Array(16)))).rejects.toThrow(SecretUnreadable);
});

describe('a key of the ring', () => {
  test('is imported once, and derived once for each purpose', async () => {
    const { writer } = ring;
    expect(await writer.cipher()).toBe(await writer.cipher());
    expect(await writer.hmac('devices')).toBe(await writer.hmac('devices'));
    expect(await writer.hmac('devices')).not.toBe(await writer.hmac('recipients'));
  });

  test('gives each purpose hashes of its own', async () => {
    const hash = (purpose: 'devices' | 'recipients') => pepperedHash(ring.writer, purpose, 'x');
    expect(await hash('devices')).toBe(await hash('devices'));
    expect(await hash('devices')).not.toBe(await hash('recipients'));
    const other = parseKeyRing(`k1:${btoa('another-key-of-32-bytes-for-this')}`);
    expect(await pepperedHash(other.writer, 'devices', 'x')).not.toBe(await hash('devices'));
  });

  test('has the hashes that earlier versions stored', async () => {
    // HMAC-SHA-256 under HKDF-SHA-256(key, salt: 32 zero bytes, info: "kairos/devices/v1").
    expect(await pepperedHash(ring.writer, 'devices', 'x')).toBe(
      'RfCM74EYAjgRRHHARGqjkmxl6PdSTxaRgdMtwm6xl84',
    );
  });
});
