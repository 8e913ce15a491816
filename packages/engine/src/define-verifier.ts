import type { CodeLength, FactorContract, FactorOption, SchemaOutput } from '@kairos-mfa/protocol';
import type { Channel } from './delivery/message.ts';
import type { Result } from './result.ts';

/** The relying party, as a verifier sees it. */
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
  /** The person's destinations: verified, or set by the host; never sent by a browser. */
  readonly reachable: Readonly<Partial<Record<Channel, string>>>;
}

/** Generates, sends and checks the one valid code of an enrollment or a challenge. Nothing else sees the code. */
export interface OneTimeCodes {
  /** Sends a new code and invalidates the one before it. Refused with `rate_limited` beyond the sending limits. */
  send(
    channel: Channel,
    destination: string,
  ): Promise<Result<{ readonly digits: CodeLength; readonly resendAt: string }>>;
  /** Whether this is the valid code that was sent to this destination. */
  check(destination: string, code: string): Promise<boolean>;
}

/** Details for the audit row of a proof: plain facts, never a code, a secret or a phone number. */
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
export interface VerifiedProof<Material = unknown> {
  readonly claim: ProofClaim;
  /** What is stored with the factor from now on, where the proof has changed it. */
  readonly material?: Material;
  readonly audit?: AuditFacts;
}

/** A new factor, ready to be stored. */
export interface NewFactor<Material> {
  readonly material: Material;
  readonly credentialId: string | undefined;
  /** Where `last_claim` starts: the enrollment proof is consumed with it (R28). */
  readonly lastClaim: number;
  /** Distinguishes this factor from others of its type on every screen, e.g. a masked number. */
  readonly hint?: string;
  /** Verified by the host only: without a proof, it raises no assurance and gives no grant. */
  readonly preVerified?: boolean;
  readonly audit?: AuditFacts;
}

/** The destination of a factor's codes. */
export interface DeliveryChannel {
  readonly channel: Channel;
  /** The reason shown to a person who has no destination for it. */
  readonly unreachable: NonNullable<FactorOption['reason']>;
}

/** The server's side of one factor type: functions that create options and verify proofs. A new factor type needs one of these. */
export interface TypedVerifier<Contract extends FactorContract, Material, Pending> {
  /** The name in notices, for a custom factor of a host; the built-in ones have theirs in the catalogue. */
  readonly label?: string;
  /** People may add it; recovery codes only come with another factor. */
  readonly enrollable: boolean;
  /** A person may have several. */
  readonly several: boolean;
  /** A proof can be guessed, so failures are counted and delayed (R15). */
  readonly guessable: boolean;
  /** A proof is valid at one time only, so none is checked while the clocks disagree. */
  readonly timeBased?: boolean;
  /** A restricted authenticator (NIST SP 800-63B §3.2.9): never recommended, never alone, not for high-security accounts. */
  readonly restricted?: boolean;
  /** The device that it is set up on can hold it, so that each device of a person can have one. */
  readonly heldByDevice?: boolean;
  /** Only for people whom an administrator has invited, once each. */
  readonly byInvitation?: boolean;
  /** Defined for a factor that sends codes. */
  readonly deliveryChannel?: DeliveryChannel;
  /** The reason shown where the policy does not list it. Default: `organization_policy`. */
  readonly unlisted?: NonNullable<FactorOption['reason']>;
  startEnrollment(input: {
    party: RelyingParty;
    owner: FactorOwner;
    existing: readonly OpenFactor<Material>[];
    codes: OneTimeCodes;
    /** Policy and host make a code unnecessary; see `factors.preVerified` in the policy. */
    preVerified: boolean;
  }): Promise<Result<{ options: SchemaOutput<Contract['enroll']['options']>; pending: Pending }>>;
  /** Defined only for a factor that can send its code again. */
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
  }): Promise<Result<VerifiedProof<Material>>>;
}

/** A verifier without its type parameters; its material is opaque to the engine. */
export interface Verifier extends TypedVerifier<FactorContract, unknown, unknown> {
  readonly contract: FactorContract;
}

/** Declares the server's side of a factor; `Material` is stored with the factor, `Pending` until the first proof. */
export function defineVerifier<Contract extends FactorContract>(
  contract: Contract,
): <Material, Pending>(verifier: TypedVerifier<Contract, Material, Pending>) => Verifier {
  return (verifier) =>
    // SAFETY: the engine hands a verifier only proofs that its own contract parsed, and material that it sealed itself.
    ({ contract, ...verifier }) as unknown as Verifier;
}
