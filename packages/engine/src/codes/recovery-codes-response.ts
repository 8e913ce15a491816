import type { State } from '@kairos-mfa/protocol';
import { findActiveSet, findPendingSet } from '../store/recovery-codes.ts';
import type { Queries } from '../store/transact.ts';

/** The recovery codes that a person has left, and whether a new set is pending. */
export async function codesAnswer(database: Queries, identityKey: string): Promise<State['recoveryCodes']> {
  const active = await findActiveSet(database, identityKey);
  if (active)
    return { remaining: active.remaining, createdAt: active.created_at.toISOString(), acknowledged: true };
  const pending = await findPendingSet(database, identityKey);
  return pending ? { remaining: 0, createdAt: pending.created_at.toISOString(), acknowledged: false } : null;
}
