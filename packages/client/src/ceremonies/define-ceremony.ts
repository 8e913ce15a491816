import type { CeremonyFailure } from '@kairos-mfa/flows';

/** How a ceremony ended: with a proof for the server, or without one. */
export type CeremonyResult<Proof> = { ok: true; proof: Proof } | { ok: false; failure: CeremonyFailure };

/** What the browser itself does for a factor that is more than typing a code. */
export interface Ceremony<EnrollOptions, EnrollProof, ChallengeOptions, ChallengeProof> {
  /** Whether this device can do it at all. */
  available(): boolean;
  /** Makes a new factor; call it inside the person's click. */
  create(options: EnrollOptions): Promise<CeremonyResult<EnrollProof>>;
  /** Proves an existing one; call it inside the person's click. */
  get(options: ChallengeOptions): Promise<CeremonyResult<ChallengeProof>>;
  /** Ends a ceremony that is still open, e.g. when its screen goes away. */
  abort(): void;
}

type Json = Record<string, unknown>;
/** A ceremony as the runners see it: its own options in, its own proof out. */
export type AnyCeremony = Ceremony<Json, Json, Json, Json>;
