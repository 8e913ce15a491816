import type { AuditEvent } from '@kairos-mfa/protocol';

/** One sealed audit row as it is delivered. `identityId` and `actorId` are pseudonyms; erasing a person deletes their mapping. */
export interface SealedAuditEvent extends AuditEvent {
  /** Its position in the tenant's chain: a missing number is a missing row. */
  readonly seq: number;
}

/** Rows of one tenant, in the order of their chain. */
export interface AuditBatch {
  /** The same whenever the same rows are delivered again. */
  readonly id: string;
  readonly tenantId: string;
  readonly events: readonly SealedAuditEvent[];
}

/** A destination outside the database for audit rows, e.g. a log that the owner of the database cannot write. */
export interface AuditSink {
  /** Its position in every chain is stored under this name; under a new name delivery begins at the first row. */
  readonly name: string;
  /**
   * Accepts rows at least once each: after a crash they are repeated, so deduplicate by id. Throws when it did not
   * accept them; after ten seconds the delivery counts as failed and the signal aborts.
   */
  take(batch: AuditBatch, signal: AbortSignal): Promise<void>;
}
