import type { EngineContext } from '../engine-context.ts';
import type { AuditCheckpoint } from '../ports.ts';
import type { KeyRing, RingKey } from '../secrets/key-ring.ts';
import { hmac, pepperKey } from '../secrets/pepper.ts';
import { secretsEqual } from '../secrets/secrets-equal.ts';
import { listDueCheckpoints, markCheckpoint } from '../store/audit-chain.ts';
import { canonicalBytes } from './canonical.ts';

/** Writes a checkpoint of each chain every thousand rows or five minutes; each is written at least once. */
export async function writeCheckpoints(engine: EngineContext): Promise<void> {
  const { writeCheckpoint } = engine;
  if (!writeCheckpoint) return;
  for (const { tenant_id: tenantId, seq, mac, at } of await listDueCheckpoints(engine.database)) {
    await writeCheckpoint(
      await signCheckpoint(engine.keys.writer, { tenantId, seq, mac, at: at.toISOString() }),
    );
    await markCheckpoint(engine.database, tenantId, seq);
  }
}

/** Signs a checkpoint with the key that encrypts. */
export async function signCheckpoint(
  key: RingKey,
  place: Omit<AuditCheckpoint, 'keyId' | 'signature'>,
): Promise<AuditCheckpoint> {
  const unsigned = { ...place, keyId: key.id };
  return { ...unsigned, signature: await hmac(await pepperKey(key, 'audit_chain'), signedBytes(unsigned)) };
}

/** Finds the checkpoint that permits a chain to begin after this link; undefined when none with a valid signature does. */
export async function findChainStart(
  ring: KeyRing,
  checkpoints: readonly AuditCheckpoint[],
  seq: number,
): Promise<AuditCheckpoint | undefined> {
  for (const checkpoint of checkpoints)
    if (checkpoint.startsChain && checkpoint.seq === seq && (await isGenuine(ring, checkpoint)))
      return checkpoint;
  return undefined;
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
  const { tenantId, seq, mac, at, keyId, startsChain } = checkpoint;
  // Two kinds that cannot be turned into each other: after an ordinary one nothing may be missing before it.
  const kind = startsChain ? 'chain_start' : 'checkpoint';
  return canonicalBytes([kind, tenantId, String(seq), mac, at, keyId]);
}
