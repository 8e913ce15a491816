import type { CeremonyFailure } from '@kairos-mfa/flows';

/** How a ceremony ended: with a proof for the server, or without one. */
export type CeremonyResult<Proof> = { ok: true; proof: Proof } | { ok: false; failure: CeremonyFailure };

/** The browser's part of a factor that is verified by more than a typed code, e.g. WebAuthn. */
export interface Ceremony<EnrollOptions, EnrollProof, ChallengeOptions, ChallengeProof> {
  /** Whether this page in this browser supports the ceremony, to enroll (`create`, the default) or to be challenged. */
  available(motion?: 'create' | 'get'): boolean;
  /** Whether to recommend it for an enrollment on this device. Default: where it is available. */
  recommended?(): Promise<boolean>;
  /** Loads what `create` and `get` need, so that neither has to wait inside the person's click. */
  prepare?(): void;
  /** Creates a credential; call it inside the person's click. */
  create(options: EnrollOptions): Promise<CeremonyResult<EnrollProof>>;
  /** Uses an existing credential; call it inside the person's click. */
  get(options: ChallengeOptions): Promise<CeremonyResult<ChallengeProof>>;
  /** Aborts a pending ceremony, e.g. when its screen is closed. */
  abort(): void;
}

type Json = Record<string, unknown>;
/** A ceremony of any factor: the factor's own options in, its own proof out. */
export type AnyCeremony = Ceremony<Json, Json, Json, Json>;
