import type { EngineContext } from '../engine-context.ts';
import { hmac } from '../secrets/pepper.ts';
import { secretsEqual } from '../secrets/secrets-equal.ts';
import { listSeals } from '../store/audit-chain.ts';
import { deleteLinks, type DueChain, type LastDeleted, takeDueChain } from '../store/audit-retention.ts';
import { readClock } from '../store/transact.ts';
import { canonicalBytes, sealedFields } from './canonical.ts';
import { chainKey } from './chain-key.ts';
import { signCheckpoint } from './checkpoints.ts';

/** Rows deleted in one transaction, and such transactions in one round. */
const batchRows = 1000;
const roundBatches = 50;

/**
 * Deletes audit rows of months that are not kept, once every sink has got them. A signed checkpoint of the last one is
 * written first, outside the database: a chain that begins anywhere else counts as cut (R57).
 */
export async function deleteOldAudit(engine: EngineContext): Promise<void> {
  const { database, retention, writeCheckpoint, auditSinks = [] } = engine;
  if (retention.audit === undefined || !writeCheckpoint) return;
  const sinks = auditSinks.map(({ name }) => name);
  const now = await earlierClock(engine);
  const keptSince = firstKept(now, retention.audit);
  for (let batch = 0; batch < roundBatches; batch += 1) {
    const chain = await takeDueChain(database, sinks);
    if (!chain) return;
    const last = await findLastOld(engine, chain, keptSince);
    if (!last) continue;
    await writeCheckpoint(
      await signCheckpoint(engine.keys.writer, {
        tenantId: chain.tenantId,
        ...last,
        at: new Date(now).toISOString(),
        startsChain: true,
      }),
    );
    await deleteLinks(database, chain, last, sinks);
  }
}

/**
 * Finds the last of the oldest links that are from before `keptSince`. What would be deleted is verified first: whoever can
 * write to the database could otherwise make young rows look old and have them deleted by us, with a checkpoint.
 */
async function findLastOld(
  { database, keys: ring, log }: EngineContext,
  { tenantId, deletedSeq, deletedMac, deletableSeq }: DueChain,
  keptSince: string,
): Promise<LastDeleted | undefined> {
  let last: LastDeleted = { seq: deletedSeq, mac: deletedMac };
  for (const link of await listSeals(database, tenantId, deletedSeq, batchRows)) {
    if (link.seq > deletableSeq) break;
    const { event } = link;
    const key = link.seq === last.seq + 1 ? await chainKey(ring, link.key_id) : undefined;
    const mac = key && event && (await hmac(key, canonicalBytes(sealedFields(link.seq, last.mac, event))));
    if (!event || !mac || !(await secretsEqual(link.mac, mac))) {
      log.error(
        'Old audit rows are not deleted, because one of them cannot be verified. Run `verify-audit`.',
        new Error(`Link ${link.seq} of a chain is missing, was altered, or its key is not in the ring.`),
      );
      return undefined;
    }
    if (event.at >= keptSince) break;
    last = { seq: link.seq, mac: link.mac };
  }
  return last.seq > deletedSeq ? last : undefined;
}

/** The earlier one of both clocks, in milliseconds: one that is ahead, by mistake or on purpose, must not delete anything. */
async function earlierClock({ database, now = Date.now }: EngineContext): Promise<number> {
  return Math.min(now(), (await readClock(database)).getTime());
}

/** The start of the first month that is kept, as the database writes instants. */
function firstKept(now: number, months: number): string {
  const today = new Date(now);
  const first = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - months, 1));
  return first.toISOString().replace('.000Z', '.000000Z');
}
