import type { EngineContext } from '../engine-context.ts';
import { ok } from '../result.ts';
import { hmac, pepperKey } from '../secrets/pepper.ts';
import type { Hmac } from '../secrets/platform-crypto.ts';
import {
  type AuditSeal,
  chainHead,
  insertSeals,
  listUnsealed,
  lockChain,
  tenantsToSeal,
} from '../store/audit-chain.ts';
import { transact } from '../store/transact.ts';
import { canonicalBytes, sealedFields } from './canonical.ts';

/** Rows sealed in one transaction, and such transactions for one tenant before the next tenant. */
const batch = 500;
const turnBatches = 20;
/** The previous hash of the first link of a chain. */
export const chainStart = '';

/** Adds every unsealed audit row to the chain (R57); rows are committed with their change and do not wait for this. */
export async function sealAudit(engine: EngineContext): Promise<void> {
  const { id: keyId } = engine.keys.writer;
  const key = await pepperKey(engine.keys.writer, 'audit_chain');
  for (const tenantId of await tenantsToSeal(engine.database))
    for (let turn = 0; turn < turnBatches; turn += 1)
      if ((await sealBatch(engine, tenantId, keyId, key)) < batch) break;
}

async function sealBatch(engine: EngineContext, tenantId: string, keyId: string, key: Hmac): Promise<number> {
  const sealed = await transact(engine.database, async (trx) => {
    if (!(await lockChain(trx, tenantId))) return ok(0);
    const events = await listUnsealed(trx, tenantId, batch);
    const head = await chainHead(trx, tenantId);
    const seals: AuditSeal[] = [];
    let [seq, previous] = [head?.seq ?? 0, head?.mac ?? chainStart];
    for (const event of events) {
      seq += 1;
      // Each link needs the one before it.
      previous = await hmac(key, canonicalBytes(sealedFields(seq, previous, event)));
      seals.push({ seq, event_id: event.event_id, key_id: keyId, mac: previous });
    }
    if (seals.length > 0) await insertSeals(trx, tenantId, seals);
    return ok(seals.length);
  });
  return sealed.ok ? sealed.value : 0;
}
