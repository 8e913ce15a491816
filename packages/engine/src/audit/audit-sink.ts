import type { AuditEvent } from '@kairos-mfa/protocol';

/** One sealed audit row as it leaves. `identityId` and `actorId` are pseudonyms, which erasing a person cuts loose. */
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

/** Takes the audit elsewhere, e.g. into a log that the database's owner cannot write. */
export interface AuditSink {
  /** Its position in every chain is stored under this name; under a new name delivery begins at the first row. */
  readonly name: string;
  /**
   * Takes rows at least once each: after a crash they come again, so keep the ids you have seen. Throws when it did not
   * take them, and has ten seconds before that is assumed; the signal tells it so.
   */
  take(batch: AuditBatch, signal: AbortSignal): Promise<void>;
}
