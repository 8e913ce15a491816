import type { FactorContract } from '@kairos-mfa/protocol';
import type { z } from 'zod';
import type { Result } from './result.ts';

/** What a verifier may know about the relying party. */
export interface RelyingParty {
  readonly rpId: string;
  readonly rpName: string;
  readonly origins: readonly string[];
  /** Shown by authenticator apps. */
  readonly issuer: string;
}

/** The person, as far as a factor needs to name them. */
export interface FactorOwner {
  readonly identityKey: string;
  readonly userHandle: string;
  /** Shown in authenticator apps and passkey dialogs: an address, or the identity's id. */
  readonly account: string;
  readonly displayName: string;
}

/** A factor as a verifier meets it: what it stored, opened. */
export interface OpenFactor<Material> {
  readonly factorId: string;
  readonly credentialId: string | undefined;
  readonly lastClaim: number;
  readonly material: Material;
}

/** What the store must win with one guarded statement for a proof to count (R01, R03). */
export type ProofClaim =
  /** Nothing beyond the challenge itself. */
  | { readonly kind: 'none' }
  /** The factor's `last_claim` rises to this, or somebody else used it first. */
  | { readonly kind: 'rise'; readonly to: number }
  /** This recovery code was unused until now. */
  | { readonly kind: 'spend_code'; readonly setId: string; readonly codeHash: string };

/** A proof that holds, if its claim is won. */
export interface Proven {
  readonly claim: ProofClaim;
}

/** A new factor, ready to be stored. */
export interface NewFactor<Material> {
  readonly material: Material;
  readonly credentialId: string | undefined;
  /** Where `last_claim` starts: the enrolment proof is consumed with it (R28). */
  readonly lastClaim: number;
}

/** One factor on the server: four functions between options and proof. Adding a factor is writing one of these. */
export interface TypedVerifier<Contract extends FactorContract, Material, Pending> {
  /** People may add it; recovery codes only come with another factor. */
  readonly enrollable: boolean;
  /** A person may have several. */
  readonly several: boolean;
  /** A proof can be guessed, so failures are counted and delayed (R15). */
  readonly guessable: boolean;
  startEnrollment(input: {
    party: RelyingParty;
    owner: FactorOwner;
    existing: readonly OpenFactor<Material>[];
  }): Promise<{ options: z.output<Contract['enroll']['options']>; pending: Pending }>;
  finishEnrollment(input: {
    party: RelyingParty;
    pending: Pending;
    proof: z.output<Contract['enroll']['proof']>;
    now: Date;
  }): Promise<Result<NewFactor<Material>>>;
  startChallenge(input: {
    party: RelyingParty;
    factor: OpenFactor<Material>;
    nonce: string;
  }): Promise<z.output<Contract['challenge']['options']>>;
  finishChallenge(input: {
    party: RelyingParty;
    owner: FactorOwner;
    factor: OpenFactor<Material>;
    nonce: string;
    proof: z.output<Contract['challenge']['proof']>;
    now: Date;
  }): Promise<Result<Proven>>;
}

/** A verifier as the registry keeps it: whatever it stores comes back to it, and nothing else looks inside. */
export interface Verifier extends TypedVerifier<FactorContract, unknown, unknown> {
  readonly contract: FactorContract;
}

/** Declares the server's side of a factor; `Material` is what is kept, `Pending` what waits for the first proof. */
export function defineVerifier<Contract extends FactorContract>(
  contract: Contract,
): <Material, Pending>(verifier: TypedVerifier<Contract, Material, Pending>) => Verifier {
  return (verifier) =>
    // SAFETY: the engine hands a verifier only proofs that its own contract parsed, and material that it sealed itself.
    ({ contract, ...verifier }) as unknown as Verifier;
}
