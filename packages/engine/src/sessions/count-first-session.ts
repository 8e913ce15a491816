import type { EngineContext } from '../engine-context.ts';
import { ok } from '../result.ts';
import { findErasure } from '../store/erased-identities.ts';
import { upsertIdentity } from '../store/identities.ts';
import { accountOf, type SessionKey, type StoredSession } from '../store/session-snapshot.ts';
import { insertNamedSession } from '../store/sessions.ts';
import { transact } from '../store/transact.ts';
import { erasedPersonHashes } from './erasure.ts';

/**
 * Stores the first session of a person that the host has named, so that the next one is known to be another. Writes once
 * for each person.
 */
export async function countFirstSession(
  { database, keys }: EngineContext,
  { tenantId, identityId, sessionId }: SessionKey,
  found: StoredSession,
): Promise<void> {
  if (found.session || accountOf(found).hadEarlierSession) return;
  const personHashes = await erasedPersonHashes(keys, { tenantId, identityId });
  await transact(database, async (trx) => {
    // Nothing says when this session began, so it does not bring back a person who was erased.
    if (!found.identity && (await findErasure(trx, personHashes))) return ok(undefined);
    const { identity_key: identityKey } = await upsertIdentity(trx, { tenantId, identityId }, {});
    await insertNamedSession(trx, { identityKey, sessionId });
    return ok(undefined);
  });
}
