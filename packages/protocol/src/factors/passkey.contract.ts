import { z } from 'zod';
import { defineFactor } from '../define-factor.ts';

const base64url = z.string().regex(/^[A-Za-z0-9_-]*$/);
/** WebAuthn §5.8.3: an id of more than 1,023 bytes is refused; base64url makes that 1,364 characters. */
const credentialId = base64url.min(1).max(1364);
const transports = z.array(z.string().max(32)).max(10);
const descriptor = z.strictObject({
  id: z.string(),
  type: z.literal('public-key'),
  transports: z.array(z.string()).optional(),
});

/** `PublicKeyCredentialCreationOptionsJSON` (WebAuthn L3 §5.1.8), as far as we fill it in. */
const creationOptions = z.strictObject({
  rp: z.strictObject({ id: z.string().optional(), name: z.string() }),
  user: z.strictObject({ id: z.string(), name: z.string(), displayName: z.string() }),
  challenge: z.string(),
  pubKeyCredParams: z.array(z.strictObject({ alg: z.number(), type: z.literal('public-key') })),
  timeout: z.number().optional(),
  excludeCredentials: z.array(descriptor).optional(),
  authenticatorSelection: z
    .strictObject({
      authenticatorAttachment: z.string().optional(),
      residentKey: z.string().optional(),
      requireResidentKey: z.boolean().optional(),
      userVerification: z.string().optional(),
    })
    .optional(),
  hints: z.array(z.string()).optional(),
  attestation: z.string().optional(),
  extensions: z.record(z.string(), z.unknown()).optional(),
});

/** `PublicKeyCredentialRequestOptionsJSON` (WebAuthn L3 §5.1.10). */
const requestOptions = z.strictObject({
  challenge: z.string(),
  timeout: z.number().optional(),
  rpId: z.string().optional(),
  allowCredentials: z.array(descriptor).optional(),
  userVerification: z.string().optional(),
  hints: z.array(z.string()).optional(),
  extensions: z.record(z.string(), z.unknown()).optional(),
});

/** WebAuthn §5.1 leaves it to the browser: null, or a value of a later edition, is absent. Nothing is decided by it. */
const optionalFrom = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

// Browsers add members, extension results and hints of their own, so these objects stay open; what is not listed is dropped.
const credential = {
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  authenticatorAttachment: optionalFrom(z.enum(['platform', 'cross-platform'])),
  clientExtensionResults: z.record(z.string(), z.unknown()).catch({}),
};

/** The two motions of WebAuthn, the same for every kind of authenticator. */
export const webauthn = {
  enroll: {
    options: creationOptions,
    /** `RegistrationResponseJSON` (WebAuthn L3 §5.1). */
    proof: z.object({
      ...credential,
      response: z.object({
        clientDataJSON: base64url.min(1),
        attestationObject: base64url.min(1),
        authenticatorData: optionalFrom(base64url),
        transports: optionalFrom(transports),
        publicKeyAlgorithm: optionalFrom(z.number()),
        publicKey: optionalFrom(base64url),
      }),
    }),
  },
  challenge: {
    options: requestOptions,
    /** `AuthenticationResponseJSON` (WebAuthn L3 §5.1). */
    proof: z.object({
      ...credential,
      response: z.object({
        clientDataJSON: base64url.min(1),
        authenticatorData: base64url.min(1),
        signature: base64url,
        userHandle: base64url.nullish(),
      }),
    }),
  },
} as const;

/** Passkeys (WebAuthn L3, discoverable credentials). */
export const passkey = defineFactor({
  type: 'passkey',
  strength: 'phishing_resistant',
  amr: ['hwk', 'user'],
  ...webauthn,
});
