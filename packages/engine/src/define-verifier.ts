import type { CodeLength, FactorContract, FactorOption, SchemaOutput } from '@kairos-mfa/protocol';
import type { Channel } from './delivery/message.ts';
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
  /** Where the person can be reached: verified, or said by the host; never what a browser asked for. */
  readonly reachable: Readonly<Partial<Record<Channel, string>>>;
}

/** Generates, sends and checks the one valid code of an enrolment or a challenge. Nothing else sees the code. */
export interface OneTimeCodes {
  /** Sends a new code and invalidates the one before it. Refused with `rate_limited` beyond the sending limits. */
  send(
    channel: Channel,
    destination: string,
  ): Promise<Result<{ readonly digits: CodeLength; readonly resendAt: string }>>;
  /** Whether this is the valid code that was sent to this destination. */
  check(destination: string, code: string): Promise<boolean>;
}

/** What an audit row may say of a proof: plain facts, never a code, a secret or a number to call. */
export type AuditFacts = Readonly<Record<string, string | number | boolean>>;

/** A stored factor with its material decrypted. */
export interface OpenFactor<Material> {
  readonly factorId: string;
  readonly credentialId: string | undefined;
  readonly lastClaim: number;
  readonly material: Material;
}

/** What one guarded statement must claim for a proof to count (R01, R03). */
export type ProofClaim =
  /** Nothing beyond the challenge itself. */
  | { readonly kind: 'none' }
  /** The factor's `last_claim` advances to this; it fails when a concurrent request advanced it first. */
  | { readonly kind: 'rise'; readonly to: number }
  /** This recovery code was unused until now. */
  | { readonly kind: 'spend_code'; readonly setId: string; readonly codeHash: string };

/** A proof that was verified; it counts once its claim succeeds. */
export interface VerifiedProof {
  readonly claim: ProofClaim;
  readonly audit?: AuditFacts;
}

/** A new factor, ready to be stored. */
export interface NewFactor<Material> {
  readonly material: Material;
  readonly credentialId: string | undefined;
  /** Where `last_claim` starts: the enrolment proof is consumed with it (R28). */
  readonly lastClaim: number;
  /** Tells this one from others of its type on every screen, e.g. a masked number. */
  readonly hint?: string;
  /** Verified by the host alone: nothing was proven here, so it raises no assurance and grants nothing. */
  readonly preVerified?: boolean;
  readonly audit?: AuditFacts;
}

/** Where a factor sends its codes. */
export interface DeliveryChannel {
  readonly channel: Channel;
  /** The reason shown to a person who has no destination for it. */
  readonly unreachable: NonNullable<FactorOption['reason']>;
}

/** One factor on the server: four functions between options and proof. Adding a factor is writing one of these. */
export interface TypedVerifier<Contract extends FactorContract, Material, Pending> {
  /** What notices call it, for a factor of a host's own; ours have their names in the catalogue. */
  readonly label?: string;
  /** People may add it; recovery codes only come with another factor. */
  readonly enrollable: boolean;
  /** A person may have several. */
  readonly several: boolean;
  /** A proof can be guessed, so failures are counted and delayed (R15). */
  readonly guessable: boolean;
  /** A proof is valid at one time only, so none is checked while the clocks disagree. */
  readonly timeBased?: boolean;
  /** Weaker by its nature (NIST SP 800-63B §3.2.9): never recommended, never alone, not for high-security accounts. */
  readonly restricted?: boolean;
  /** Only for whom an administrator has invited, once each. */
  readonly byInvitation?: boolean;
  /** There where it sends codes. */
  readonly deliveryChannel?: DeliveryChannel;
  /** Why it is not offered where the policy does not list it. Default: `organization_policy`. */
  readonly unlisted?: NonNullable<FactorOption['reason']>;
  startEnrollment(input: {
    party: RelyingParty;
    owner: FactorOwner;
    existing: readonly OpenFactor<Material>[];
    codes: OneTimeCodes;
    /** Policy and host spare the person a code; see `factors.preVerified` in the policy. */
    preVerified: boolean;
  }): Promise<Result<{ options: SchemaOutput<Contract['enroll']['options']>; pending: Pending }>>;
  /** Only where there is something to send again. */
  resendEnrollment?(input: {
    owner: FactorOwner;
    pending: Pending;
    codes: OneTimeCodes;
  }): Promise<Result<SchemaOutput<Contract['enroll']['options']>>>;
  verifyEnrollment(input: {
    party: RelyingParty;
    owner: FactorOwner;
    pending: Pending;
    proof: SchemaOutput<Contract['enroll']['proof']>;
    codes: OneTimeCodes;
    preVerified: boolean;
    now: Date;
  }): Promise<Result<NewFactor<Material>>>;
  startChallenge(input: {
    party: RelyingParty;
    owner: FactorOwner;
    factor: OpenFactor<Material>;
    nonce: string;
    codes: OneTimeCodes;
  }): Promise<Result<SchemaOutput<Contract['challenge']['options']>>>;
  verifyChallenge(input: {
    party: RelyingParty;
    owner: FactorOwner;
    factor: OpenFactor<Material>;
    nonce: string;
    proof: SchemaOutput<Contract['challenge']['proof']>;
    codes: OneTimeCodes;
    now: Date;
  }): Promise<Result<VerifiedProof>>;
}

/** A verifier without its type parameters; its material is opaque to the engine. */
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
