import type { PasskeyCeremonies } from '@kairos-mfa/client';
import { testOrigin } from './test-kit.ts';

/** Options of virtual passkeys. */
export interface VirtualPasskeysOptions {
  /** The relying party's id, and the origin of its pages. Default: those of the test kit. */
  readonly rpId?: string;
  readonly origin?: string;
  /** Milliseconds that a touch of the sensor takes; default 0. */
  readonly touchDelay?: number;
}

/**
 * A virtual authenticator for `KairosProvider passkeys={…}`: it creates and uses real passkeys (ES256) without a dialog of the
 * browser, and the engine's checks are real, too.
 */
export function createVirtualPasskeys({
  rpId = new URL(testOrigin).hostname,
  origin = testOrigin,
  touchDelay = 0,
}: VirtualPasskeysOptions = {}): PasskeyCeremonies {
  const keys = new Map<string, CryptoKeyPair>();

  function clientData(type: string, challenge: string): Uint8Array<ArrayBuffer> {
    return encode(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  return {
    available: () => true,
    abort: () => undefined,
    async create({ challenge, excludeCredentials = [] }) {
      await waitForTouch(touchDelay);
      if (excludeCredentials.some(({ id }) => keys.has(id)))
        return { ok: false, failure: 'already_on_this_device' };
      const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
        'sign',
        'verify',
      ]);
      const idBytes = crypto.getRandomValues(new Uint8Array(32));
      const id = toBase64Url(idBytes);
      keys.set(id, pair);
      const authData = join(
        await header(rpId, 0x40),
        new Uint8Array(16), // no AAGUID: no provider name
        [0, idBytes.length],
        idBytes,
        await coseKey(pair.publicKey),
      );
      // CBOR of { fmt: 'none', attStmt: {}, authData }.
      const attestation = join(
        fromHex('a363666d74646e6f6e656761747453746d74a068617574684461746158'),
        [authData.length],
        authData,
      );
      return {
        ok: true,
        proof: {
          id,
          rawId: id,
          type: 'public-key',
          clientExtensionResults: {},
          response: {
            clientDataJSON: toBase64Url(clientData('webauthn.create', challenge)),
            attestationObject: toBase64Url(attestation),
            transports: ['internal'],
          },
        },
      };
    },
    async get({ challenge, allowCredentials = [] }) {
      await waitForTouch(touchDelay);
      const known = allowCredentials.find(({ id }) => keys.has(id));
      const pair = known && keys.get(known.id);
      if (!known || !pair) return { ok: false, failure: 'cancelled' };
      const client = clientData('webauthn.get', challenge);
      const authData = await header(rpId, 0);
      const signature = new Uint8Array(
        await crypto.subtle.sign(
          { name: 'ECDSA', hash: 'SHA-256' },
          pair.privateKey,
          join(authData, await digest(client)),
        ),
      );
      return {
        ok: true,
        proof: {
          id: known.id,
          rawId: known.id,
          type: 'public-key',
          clientExtensionResults: {},
          response: {
            clientDataJSON: toBase64Url(client),
            authenticatorData: toBase64Url(authData),
            signature: toBase64Url(derOf(signature)),
          },
        },
      };
    },
  };
}

function waitForTouch(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Authenticator data up to the counter (WebAuthn L3 §6.1): user present, and user verified. */
async function header(rpId: string, flag: number): Promise<Uint8Array<ArrayBuffer>> {
  return join(await digest(encode(rpId)), [flag | 0x05], [0, 0, 0, 0]);
}

/** COSE_Key of an EC2 key: { 1: 2, 3: -7, -1: 1, -2: x, -3: y } (RFC 9053 §7.1.1). */
async function coseKey(key: CryptoKey): Promise<Uint8Array<ArrayBuffer>> {
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', key));
  return join(fromHex('a5010203262001215820'), point.subarray(1, 33), fromHex('225820'), point.subarray(33));
}

/** WebCrypto signs as r‖s; WebAuthn wants the two integers in DER (L3 §6.5.5). */
function derOf(signature: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = [signature.subarray(0, 32), signature.subarray(32)].map((integer) => {
    const start = integer.findIndex((byte) => byte !== 0);
    const bytes = integer.subarray(start);
    const isNegative = (bytes[0] ?? 0) > 0x7f;
    return join([0x02, bytes.length + (isNegative ? 1 : 0)], isNegative ? [0] : [], bytes);
  });
  const content = join(...both);
  return join([0x30, content.length], content);
}

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text));
}

function join(...parts: readonly ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => Array.from(part)));
}

function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
