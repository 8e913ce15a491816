import type { EngineContext } from '../engine-context.ts';
import type { AuditCheckpoint } from '../ports.ts';
import type { KeyRing } from '../secrets/key-ring.ts';
import { hmac, pepperKey } from '../secrets/pepper.ts';
import { secretsEqual } from '../secrets/secrets-equal.ts';
import { listDueCheckpoints, markCheckpoint } from '../store/audit-chain.ts';
import { canonicalBytes } from './canonical.ts';

/** Writes a checkpoint of each chain every thousand rows or five minutes; each is written at least once. */
export async function writeCheckpoints(engine: EngineContext): Promise<void> {
  const { writeCheckpoint } = engine;
  if (!writeCheckpoint) return;
  const { id: keyId } = engine.keys.writer;
  const key = await pepperKey(engine.keys.writer, 'audit_chain');
  for (const { tenant_id: tenantId, seq, mac, at } of await listDueCheckpoints(engine.database)) {
    const unsigned = { tenantId, seq, mac, at: at.toISOString(), keyId };
    await writeCheckpoint({ ...unsigned, signature: await hmac(key, signedBytes(unsigned)) });
    await markCheckpoint(engine.database, tenantId, seq);
  }
}

/** Verifies the signature of a checkpoint; undefined when its key is no longer in the ring. */
export async function isGenuine(
  ring: KeyRing,
  { signature, ...unsigned }: AuditCheckpoint,
): Promise<boolean | undefined> {
  const key = ring.find(unsigned.keyId);
  if (!key) return undefined;
  return secretsEqual(signature, await hmac(await pepperKey(key, 'audit_chain'), signedBytes(unsigned)));
}

function signedBytes(checkpoint: Omit<AuditCheckpoint, 'signature'>): Uint8Array<ArrayBuffer> {
  const { tenantId, seq, mac, at, keyId } = checkpoint;
  return canonicalBytes(['checkpoint', tenantId, String(seq), mac, at, keyId]);
}
