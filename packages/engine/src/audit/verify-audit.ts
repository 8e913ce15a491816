import type { Kysely } from 'kysely';
import type { AuditCheckpoint } from '../ports.ts';
import type { KeyRing } from '../secrets/key-ring.ts';
import { hmac } from '../secrets/pepper.ts';
import { secretsEqual } from '../secrets/secrets-equal.ts';
import { listChainTenants, listSeals, listUncovered } from '../store/audit-chain.ts';
import { listAlteredReasons } from '../store/audit-reasons.ts';
import type { Database } from '../store/schema.ts';
import { canonicalBytes, sealedFields } from './canonical.ts';
import { chainKey } from './chain-key.ts';
import { findChainStart, isGenuine } from './checkpoints.ts';
import { chainStart } from './seal-audit.ts';

/** One finding of the verifier. */
export interface AuditFinding {
  readonly tenantId: string;
  readonly kind:
    /** The row, its position, its seal or its reason differs from what was sealed. */
    | 'altered'
    /** A row or a seal in a chain is missing, or its first ones without a checkpoint that says that they were deleted. */
    | 'missing'
    /** The chain is shorter than a checkpoint says. */
    | 'truncated'
    /** A row whose seal was deleted. */
    | 'unsealed'
    /** A checkpoint with an invalid signature. */
    | 'forged_checkpoint'
    /** Sealed under a key that is not in the ring, so it cannot be verified. */
    | 'key_missing';
  readonly seq?: number;
  readonly eventId?: string;
}

/** The result of a verification. */
export interface AuditReport {
  /** Links that were checked. */
  readonly sealed: number;
  /** Unsealed rows; many of them mean that nothing calls `tick`. */
  readonly waiting: number;
  readonly findings: readonly AuditFinding[];
}

const page = 1000;

/** Checks every chain against its rows and against the checkpoints from outside the database. Changes nothing. */
export async function verifyAudit(
  database: Kysely<Database>,
  ring: KeyRing,
  checkpoints: readonly AuditCheckpoint[],
): Promise<AuditReport> {
  const findings: AuditFinding[] = [];
  const tenants = new Set([
    ...(await listChainTenants(database)),
    ...checkpoints.map(({ tenantId }) => tenantId),
  ]);
  let sealed = 0;
  for (const tenantId of tenants) {
    const marks = checkpoints.filter((checkpoint) => checkpoint.tenantId === tenantId);
    sealed += await verifyChain(database, ring, tenantId, marks, findings);
  }
  for (const tenantId of await listAlteredReasons(database)) findings.push({ tenantId, kind: 'altered' });
  const uncovered = await listUncovered(database);
  for (const { tenant_id: tenantId, event_id: eventId } of uncovered.filter(({ waits }) => !waits))
    findings.push({ tenantId, kind: 'unsealed', eventId });
  return { sealed, waiting: uncovered.filter(({ waits }) => waits).length, findings };
}

async function verifyChain(
  database: Kysely<Database>,
  ring: KeyRing,
  tenantId: string,
  checkpoints: readonly AuditCheckpoint[],
  findings: AuditFinding[],
): Promise<number> {
  const macs = new Map<number, string>();
  const marked = new Set(checkpoints.map(({ seq }) => seq));
  const [first] = await listSeals(database, tenantId, 0, 1);
  // Old rows may be missing only up to a checkpoint that says so; without one, the first link is missing.
  const start = first && (await findChainStart(ring, checkpoints, first.seq - 1));
  let [seq, previous, sealed] = [start?.seq ?? 0, start?.mac ?? chainStart, 0];
  if (start) macs.set(start.seq, start.mac);
  for (;;) {
    const links = await listSeals(database, tenantId, seq, page);
    for (const link of links) {
      // Without the seal before it this one cannot be verified; the gap itself is reported.
      const gap = link.seq !== seq + 1;
      if (gap) findings.push({ tenantId, kind: 'missing', seq: seq + 1 });
      if (!link.event) findings.push({ tenantId, kind: 'missing', seq: link.seq, eventId: link.event_id });
      const key = await chainKey(ring, link.key_id);
      if (!key) findings.push({ tenantId, kind: 'key_missing', seq: link.seq });
      else if (!gap && link.event) {
        const mac = await hmac(key, canonicalBytes(sealedFields(link.seq, previous, link.event)));
        if (!(await secretsEqual(mac, link.mac)))
          findings.push({ tenantId, kind: 'altered', seq: link.seq, eventId: link.event_id });
      }
      if (marked.has(link.seq)) macs.set(link.seq, link.mac);
      [seq, previous, sealed] = [link.seq, link.mac, sealed + 1];
    }
    if (links.length < page) break;
  }
  for (const checkpoint of checkpoints) {
    // What it marked was deleted.
    if (start && checkpoint.seq < start.seq) continue;
    const genuine = await isGenuine(ring, checkpoint);
    const mac = macs.get(checkpoint.seq);
    const place = { tenantId, seq: checkpoint.seq };
    if (genuine === undefined) findings.push({ ...place, kind: 'key_missing' });
    else if (!genuine) findings.push({ ...place, kind: 'forged_checkpoint' });
    else if (mac === undefined)
      findings.push({ ...place, kind: checkpoint.seq > seq ? 'truncated' : 'missing' });
    else if (mac !== checkpoint.mac) findings.push({ ...place, kind: 'altered' });
  }
  return sealed;
}
