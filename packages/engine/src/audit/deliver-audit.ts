import type { AuditEventType } from '@kairos-mfa/protocol';
import type { EngineContext } from '../engine-context.ts';
import { listSeals, type SealableEvent } from '../store/audit-chain.ts';
import { advanceDelivery, claimDelivery, postponeDelivery, registerSink } from '../store/audit-deliveries.ts';
import { withTimeout } from '../with-timeout.ts';
import type { AuditBatch, AuditSink, SealedAuditEvent } from './audit-sink.ts';

/** Rows in one batch, and batches in one round. */
const batchRows = 100;
const roundBatches = 50;
/** Milliseconds for one batch (R60); less than the lease, so that a slow sink does not get a batch twice. */
const timeoutMs = 10_000;

/** Delivers to every sink the rows that were sealed since its last delivery, and returns their number. A sink that fails or hangs delays no other. */
export async function deliverAudit(engine: EngineContext): Promise<number> {
  const delivered = await Promise.all((engine.auditSinks ?? []).map((sink) => deliverTo(engine, sink)));
  return delivered.reduce((sum, rows) => sum + rows, 0);
}

async function deliverTo(engine: EngineContext, sink: AuditSink): Promise<number> {
  let rows = 0;
  try {
    await registerSink(engine.database, sink.name);
    for (let batch = 0; batch < roundBatches; batch += 1) {
      // Sequential, so that rows are delivered in the order of their chain.
      const delivered = await deliverBatch(engine, sink);
      if (delivered === undefined) return rows;
      rows += delivered;
    }
  } catch (error) {
    engine.log.error(`The audit could not be delivered to "${sink.name}".`, error);
  }
  return rows;
}

/** Delivers one batch and counts its rows; undefined when none are waiting, or when the sink failed. */
async function deliverBatch({ database, log }: EngineContext, sink: AuditSink): Promise<number | undefined> {
  const claimed = await claimDelivery(database, sink.name);
  if (!claimed) return undefined;
  const { tenantId, deliveredSeq } = claimed;
  const seals = await listSeals(database, tenantId, deliveredSeq, batchRows);
  const last = seals.at(-1);
  if (!last) {
    // The chain was truncated; `verify-audit` reports it, and the other chains are delivered.
    await postponeDelivery(database, claimed);
    return 0;
  }
  // A deleted row cannot be delivered; the gap in `seq` reveals it.
  const events = seals.flatMap(({ seq, event }) => (event ? [toSealedEvent(seq, event)] : []));
  const id = `aud_${seals[0]?.event_id}_${last.event_id}`;
  const batch: AuditBatch = { id, tenantId, events };
  try {
    // Outside any transaction, so that a slow sink holds no lock.
    if (events.length > 0) await withTimeout(timeoutMs, (signal) => sink.take(batch, signal));
  } catch (error) {
    // The message of an error may quote the rows, so only its name is logged (R12).
    const kind = error instanceof Error ? error.name : typeof error;
    log.error(`The audit was not accepted by "${sink.name}"; it will be delivered again.`, new Error(kind));
    await postponeDelivery(database, claimed);
    return undefined;
  }
  await advanceDelivery(database, claimed, last.seq);
  return events.length;
}

function toSealedEvent(seq: number, event: SealableEvent): SealedAuditEvent {
  return {
    seq,
    id: event.event_id,
    // SAFETY: written by `audit`, which accepts no other.
    type: event.type as AuditEventType,
    at: event.at,
    identityId: event.identity_key,
    ...(event.session_id !== null && { sessionId: event.session_id }),
    ...(event.actor_key !== null && { actorId: event.actor_key }),
    // SAFETY: written by `audit`, which accepts plain values only.
    details: event.details as SealedAuditEvent['details'],
  };
}
