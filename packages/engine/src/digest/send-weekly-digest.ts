import type { EngineContext } from '../engine-context.ts';
import { claimWeeklyDigest, markDigestSent } from '../store/weekly-digests.ts';
import { withTimeout } from '../with-timeout.ts';
import { readWeeklyDigest, type WeeklyDigest } from './weekly-digest.ts';

/** To whom a weekly digest of a tenant goes. */
export interface DigestPort {
  readonly tenantId: string;
  /** Sends it, or throws; it is tried again later, with the same `id`. */
  send(digest: WeeklyDigest): Promise<void>;
}

/** Milliseconds for one attempt (R60); much less than the lease. */
const timeoutMs = 10_000;

/** Sends the digest of the last whole week, unless it was sent: once, whatever the number of replicas and restarts. */
export async function sendWeeklyDigest(engine: EngineContext): Promise<void> {
  const { digest: port, database } = engine;
  if (!port) return;
  const claimed = await claimWeeklyDigest(database, port.tenantId);
  if (!claimed) return;
  const digest = await readWeeklyDigest(engine, claimed);
  // Outside any transaction, because the embedded database has one connection.
  await withTimeout(timeoutMs, () => port.send(digest));
  await markDigestSent(database, claimed);
}
