import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** Values that a test can change, to check that the result is refused. */
export interface SoftPasskeyQuirks {
  readonly origin?: string;
  readonly rpId?: string;
  /** Default: present, verified, attested as needed. */
  readonly userVerified?: boolean;
  readonly backupEligible?: boolean;
  /** Backup state; only with `backupEligible`. */
  readonly backedUp?: boolean;
  readonly counter?: number;
  readonly clientData?: Record<string, unknown>;
  readonly id?: string;
  readonly userHandle?: string;
  readonly signature?: string;
  readonly algorithm?: number;
}

/** An authenticator in software (ES256, attestation `none`), for tests that run without a browser. */
export interface SoftPasskey {
  readonly id: string;
  create(options: { challenge: string }, quirks?: SoftPasskeyQuirks): Record<string, unknown>;
  get(options: { challenge: string }, quirks?: SoftPasskeyQuirks): Record<string, unknown>;
}

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** Creates a passkey for one relying party; `idBytes` sets the length of its id. */
export function createSoftPasskey(home: { rpId: string; origin: string }, idBytes = 32): SoftPasskey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const credentialId = randomBytes(idBytes);
  const id = base64url(credentialId);

  const clientData = (type: string, challenge: string, quirks: SoftPasskeyQuirks): Buffer =>
    Buffer.from(
      JSON.stringify({
        type,
        challenge,
        origin: quirks.origin ?? home.origin,
        crossOrigin: false,
        ...quirks.clientData,
      }),
    );

  return {
    id,
    create({ challenge }, quirks = {}) {
      const attested = Buffer.concat([
        Buffer.alloc(16),
        uint16(idBytes),
        credentialId,
        coseKey(publicKey, quirks.algorithm ?? -7),
      ]);
      const authData = Buffer.concat([header(home.rpId, quirks, 0x40), attested]);
      // CBOR of { fmt: 'none', attStmt: {}, authData }.
      const attestation = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex'),
        bytes(authData),
      ]);
      const shownId = quirks.id ?? id;
      return {
        id: shownId,
        rawId: shownId,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: base64url(clientData('webauthn.create', challenge, quirks)),
          attestationObject: base64url(attestation),
          transports: ['internal'],
        },
      };
    },
    get({ challenge }, quirks = {}) {
      const client = clientData('webauthn.get', challenge, quirks);
      const authData = header(home.rpId, quirks, 0);
      const signature = sign('sha256', Buffer.concat([authData, sha256(client)]), privateKey);
      const shownId = quirks.id ?? id;
      return {
        id: shownId,
        rawId: shownId,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: base64url(client),
          authenticatorData: base64url(authData),
          signature: quirks.signature ?? base64url(signature),
          ...(quirks.userHandle !== undefined && { userHandle: quirks.userHandle }),
        },
      };
    },
  };
}

/** Authenticator data up to the counter (WebAuthn L3 §6.1). */
function header(rpId: string, quirks: SoftPasskeyQuirks, flag: number): Buffer {
  const backup = (quirks.backupEligible ? 0x08 : 0) | (quirks.backedUp ? 0x10 : 0);
  const flags = flag | 0x01 | (quirks.userVerified === false ? 0 : 0x04) | backup;
  const counter = Buffer.alloc(4);
  counter.writeUInt32BE(quirks.counter ?? 0);
  return Buffer.concat([sha256(quirks.rpId ?? rpId), Buffer.from([flags]), counter]);
}

/** COSE_Key of an EC2 key: { 1: 2, 3: alg, -1: 1, -2: x, -3: y }. */
function coseKey(key: KeyObject, algorithm: number): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const alg =
    algorithm >= -24
      ? Buffer.from([0x20 - algorithm - 1])
      : Buffer.concat([Buffer.from([0x38]), Buffer.from([-algorithm - 1])]);
  const coordinate = (text: string): Buffer => bytes(Buffer.from(text, 'base64url'));
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03]),
    alg,
    Buffer.from([0x20, 0x01, 0x21]),
    coordinate(x),
    Buffer.from([0x22]),
    coordinate(y),
  ]);
}

/** A CBOR byte string. */
function bytes(content: Buffer): Buffer {
  if (content.length < 24) return Buffer.concat([Buffer.from([0x40 + content.length]), content]);
  if (content.length < 256) return Buffer.concat([Buffer.from([0x58, content.length]), content]);
  return Buffer.concat([Buffer.from([0x59]), uint16(content.length), content]);
}

function uint16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16BE(value);
  return buffer;
}
