import { type Selectable, sql } from 'kysely';
import type { RecoveryCodeSetsTable } from './schema.ts';
import type { SessionRef } from './sessions.ts';
import type { Queries } from './transact.ts';

/** A set of recovery codes, without the codes. */
export type RecoveryCodeSet = Selectable<RecoveryCodeSetsTable>;

/** An active set, and the number of its codes that are left. */
export interface ActiveCodeSet extends RecoveryCodeSet {
  readonly remaining: number;
}

/** Stores a pending set; the same session's earlier pending sets are dropped, the active one stays valid (R09). */
export async function insertPendingSet(
  trx: Queries,
  { identityKey, sessionId }: SessionRef,
  set: { setId: string; keyId: string; hashes: readonly string[] },
): Promise<void> {
  await trx
    .deleteFrom('recovery_code_sets')
    .where('identity_key', '=', identityKey)
    .where('session_id', '=', sessionId)
    .where('status', '=', 'pending')
    .execute();
  await trx
    .insertInto('recovery_code_sets')
    .values({
      set_id: set.setId,
      identity_key: identityKey,
      session_id: sessionId,
      key_id: set.keyId,
      status: 'pending',
    })
    .execute();
  await trx
    .insertInto('recovery_codes')
    .values(set.hashes.map((code_hash) => ({ set_id: set.setId, code_hash })))
    .execute();
}

/** Finds a set of this session: the active one, or one that has been pending for at most an hour. */
export function findCodeSet(
  database: Queries,
  setId: string,
  session: SessionRef,
): Promise<RecoveryCodeSet | undefined> {
  return database
    .selectFrom('recovery_code_sets')
    .selectAll()
    .where('set_id', '=', setId)
    .where('identity_key', '=', session.identityKey)
    .where('session_id', '=', session.sessionId)
    .where((eb) =>
      eb.or([
        eb('status', '=', 'active'),
        eb.and([
          eb('status', '=', 'pending'),
          eb('created_at', '>', sql<Date>`kairos_now() - interval '1 hour'`),
        ]),
      ]),
    )
    .executeTakeFirst();
}

/** Finds the active set, with the number of codes left. */
export function findActiveSet(database: Queries, identityKey: string): Promise<ActiveCodeSet | undefined> {
  return database
    .selectFrom('recovery_code_sets as codes')
    .selectAll('codes')
    .select(
      sql<number>`(select count(*)::int from recovery_codes c where c.set_id = codes.set_id and c.used_at is null)`.as(
        'remaining',
      ),
    )
    .where('identity_key', '=', identityKey)
    .where('status', '=', 'active')
    .executeTakeFirst();
}

/** Finds the newest pending set. */
export function findPendingSet(database: Queries, identityKey: string): Promise<RecoveryCodeSet | undefined> {
  return database
    .selectFrom('recovery_code_sets')
    .selectAll()
    .where('identity_key', '=', identityKey)
    .where('status', '=', 'pending')
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Whether this session has a pending set. */
export async function hasPendingSet(database: Queries, session: SessionRef): Promise<boolean> {
  const found = await database
    .selectFrom('recovery_code_sets')
    .select('set_id')
    .where('identity_key', '=', session.identityKey)
    .where('session_id', '=', session.sessionId)
    .where('status', '=', 'pending')
    .executeTakeFirst();
  return found !== undefined;
}

/** Whether a set contains this code, used or not. */
export async function setHoldsCode(database: Queries, setId: string, codeHash: string): Promise<boolean> {
  const found = await database
    .selectFrom('recovery_codes')
    .select('set_id')
    .where('set_id', '=', setId)
    .where('code_hash', '=', codeHash)
    .executeTakeFirst();
  return found !== undefined;
}

/**
 * Activates a pending set and retires every other one, those of other sessions included: a set that an attacker may have
 * seen must not become active later. False when it is no longer pending.
 */
export async function activateSet(trx: Queries, identityKey: string, setId: string): Promise<boolean> {
  await trx
    .updateTable('recovery_code_sets')
    .set({ status: 'retired' })
    .where('identity_key', '=', identityKey)
    .where('set_id', '<>', setId)
    .where('status', '<>', 'retired')
    .execute();
  const { numUpdatedRows } = await trx
    .updateTable('recovery_code_sets')
    .set({ status: 'active' })
    .where('set_id', '=', setId)
    .where('identity_key', '=', identityKey)
    .where('status', '=', 'pending')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Retires a person's sets: the pending ones, or all of them. */
export async function retireSets(trx: Queries, identityKey: string, which: 'pending' | 'all'): Promise<void> {
  let query = trx
    .updateTable('recovery_code_sets')
    .set({ status: 'retired' })
    .where('identity_key', '=', identityKey)
    .where('status', '<>', 'retired');
  if (which === 'pending') query = query.where('status', '=', 'pending');
  await query.execute();
}
