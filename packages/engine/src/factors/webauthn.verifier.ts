import type { BuiltInFactors } from '@kairos-mfa/protocol';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { base64url } from 'jose';
import { defineVerifier, type Verifier } from '../define-verifier.ts';
import { ok, problem, problemBecause } from '../result.ts';
import { idFits, isOwnOrigin } from './passkey-ceremony.ts';

/** The stored credential record (WebAuthn L3 §4). */
export interface PasskeyMaterial {
  /** COSE key, base64url. */
  readonly publicKey: string;
  readonly transports: string[];
  /** Backup eligibility; it never changes over a credential's life. */
  readonly deviceType: 'singleDevice' | 'multiDevice';
  /** Backup state: whether it was in a backup when it was used last. Absent: it was stored before this was. */
  readonly backedUp?: boolean;
}

/** The state of an enrollment between its options and its proof. */
export interface PendingPasskey {
  readonly challenge: string;
}

/** ES256, RS256, EdDSA: offered at registration, and nothing else is accepted. */
const algorithms = [-7, -257, -8];
/** Milliseconds that the browser waits for the person. */
const timeout = 300_000;

// Loaded with the first ceremony: with its certificate formats it is the largest library of the engine.
const webauthn = () => import('@simplewebauthn/server');

/** What differs between passkeys and security keys. */
export interface WebauthnTraits {
  /** Allows only cross-platform (roaming) authenticators. */
  readonly roamingOnly: boolean;
  readonly byInvitation: boolean;
}

/** WebAuthn, always with user verification. Kinds differ in which authenticators the browser offers. */
export function webauthnVerifier(
  contract: BuiltInFactors['passkey'] | BuiltInFactors['security_key'],
  { roamingOnly, byInvitation }: WebauthnTraits,
): Verifier {
  return defineVerifier<typeof contract>(contract)<PasskeyMaterial, PendingPasskey>({
    enrollable: true,
    several: true,
    heldByDevice: !roamingOnly,
    guessable: false,
    byInvitation,

    async startEnrollment({ party, owner, existing }) {
      const { generateRegistrationOptions } = await webauthn();
      const options = await generateRegistrationOptions({
        rpID: party.rpId,
        rpName: party.rpName,
        userID: new Uint8Array(base64url.decode(owner.userHandle)),
        userName: owner.account,
        userDisplayName: owner.displayName,
        timeout,
        attestationType: 'none',
        supportedAlgorithmIDs: algorithms,
        authenticatorSelection: {
          residentKey: 'preferred',
          userVerification: 'required',
          ...(roamingOnly && { authenticatorAttachment: 'cross-platform' }),
        },
        ...(roamingOnly && { preferredAuthenticatorType: 'securityKey' }),
        excludeCredentials: existing.flatMap(({ credentialId, material }) =>
          credentialId === undefined ? [] : [{ id: credentialId, transports: material.transports }],
        ),
      });
      const parsed = contract.enroll.options.parse(options);
      return ok({ options: parsed, pending: { challenge: parsed.challenge } });
    },

    async verifyEnrollment({ party, pending, proof }) {
      if (!isOwnOrigin(proof.response.clientDataJSON) || !idFits(proof.id)) return problem('invalid_passkey');
      const { verifyRegistrationResponse } = await webauthn();
      try {
        const { verified, registrationInfo } = await verifyRegistrationResponse({
          // SAFETY: the contract checked this shape; it differs from the library's type in optional fields alone.
          response: proof as RegistrationResponseJSON,
          expectedChallenge: pending.challenge,
          expectedOrigin: [...party.origins],
          expectedRPID: party.rpId,
          requireUserVerification: true,
          supportedAlgorithmIDs: algorithms,
        });
        // The library does not compare the id outside the signed data with the one inside.
        if (!verified || registrationInfo.credential.id !== proof.id) return problem('invalid_passkey');
        const { credential, credentialDeviceType, credentialBackedUp } = registrationInfo;
        return ok({
          material: {
            publicKey: base64url.encode(credential.publicKey),
            transports: proof.response.transports ?? [],
            deviceType: credentialDeviceType,
            backedUp: credentialBackedUp,
          },
          credentialId: credential.id,
          lastClaim: credential.counter,
        });
      } catch {
        // The library throws for every refusal; all of them get the same answer (R59).
        return problem('invalid_passkey');
      }
    },

    async startChallenge({ party, factor, nonce }) {
      const { generateAuthenticationOptions } = await webauthn();
      const options = await generateAuthenticationOptions({
        rpID: party.rpId,
        challenge: new Uint8Array(base64url.decode(nonce)),
        timeout,
        userVerification: 'required',
        allowCredentials:
          factor.credentialId === undefined
            ? []
            : [{ id: factor.credentialId, transports: factor.material.transports }],
      });
      return ok(contract.challenge.options.parse(options));
    },

    async verifyChallenge({ party, owner, factor, nonce, proof }) {
      const { credentialId, material } = factor;
      if (credentialId === undefined || proof.id !== credentialId) return problem('invalid_passkey');
      if (!isOwnOrigin(proof.response.clientDataJSON)) return problem('invalid_passkey');
      // §7.2 step 6: the user handle, if present, must be that of the owner.
      const { userHandle } = proof.response;
      if (userHandle && userHandle !== owner.userHandle) return problem('invalid_passkey');
      const { verifyAuthenticationResponse } = await webauthn();
      try {
        const { verified, authenticationInfo } = await verifyAuthenticationResponse({
          // SAFETY: as above.
          response: proof as AuthenticationResponseJSON,
          expectedChallenge: nonce,
          expectedOrigin: [...party.origins],
          expectedRPID: party.rpId,
          requireUserVerification: true,
          credential: {
            id: credentialId,
            publicKey: new Uint8Array(base64url.decode(material.publicKey)),
            // Compared below, once the signature was verified, so that the audit can tell why.
            counter: 0,
          },
        });
        if (!verified) return problem('invalid_passkey');
        const { newCounter, credentialDeviceType, credentialBackedUp: backedUp } = authenticationInfo;
        if (credentialDeviceType !== material.deviceType)
          return problemBecause('invalid_passkey', 'backup_eligibility_changed');
        if ((newCounter > 0 || factor.lastClaim > 0) && newCounter <= factor.lastClaim)
          return problemBecause('invalid_passkey', 'counter_not_risen');
        return ok({
          // A counter of 0 means the authenticator has none; any other must rise, also against a concurrent request.
          claim: newCounter === 0 ? { kind: 'none' } : { kind: 'rise', to: newCounter },
          // The state changes when a passkey is put into a backup, or taken out of it (WebAuthn L3 §7.2 step 24).
          ...(backedUp !== material.backedUp && { material: { ...material, backedUp }, audit: { backedUp } }),
        });
      } catch {
        return problem('invalid_passkey');
      }
    },
  });
}
