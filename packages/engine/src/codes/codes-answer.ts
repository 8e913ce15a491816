import type { State } from '@kairos-mfa/protocol';
import { findActiveSet, findPendingSet } from '../store/recovery-codes.ts';
import type { Queries } from '../store/transact.ts';

/** How many recovery codes somebody has left, or that a set still waits to be kept. */
export async function codesAnswer(database: Queries, identityKey: string): Promise<State['recoveryCodes']> {
  const active = await findActiveSet(database, identityKey);
  if (active)
    return { remaining: active.remaining, createdAt: active.created_at.toISOString(), acknowledged: true };
  const pending = await findPendingSet(database, identityKey);
  return pending ? { remaining: 0, createdAt: pending.created_at.toISOString(), acknowledged: false } : null;
}
