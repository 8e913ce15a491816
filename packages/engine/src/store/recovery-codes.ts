import { type Selectable, sql } from 'kysely';
import type { RecoveryCodeSetsTable } from './schema.ts';
import type { SessionRef } from './sessions.ts';
import type { Queries } from './transact.ts';

/** A set of recovery codes, without the codes. */
export type RecoveryCodeSet = Selectable<RecoveryCodeSetsTable>;

/** A set that is in force, and how many of its codes are left. */
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

/** A set of this session, in force or waiting for its acknowledgement, which it does for an hour. */
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

/** The set in force, with the number of codes left. */
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

/** The newest set that waits for its acknowledgement. */
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

/** Whether this session has a set that waits for its acknowledgement. */
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

/** Whether a set holds this code, used or not. */
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
 * Puts a pending set in force and retires every other one, those of other sessions included: a set that somebody once
 * saw must not come into force later. False when it is not pending any more.
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

/** Retires a person's sets: those that wait for an acknowledgement, or every one of them. */
export async function retireSets(trx: Queries, identityKey: string, which: 'pending' | 'all'): Promise<void> {
  let query = trx
    .updateTable('recovery_code_sets')
    .set({ status: 'retired' })
    .where('identity_key', '=', identityKey)
    .where('status', '<>', 'retired');
  if (which === 'pending') query = query.where('status', '=', 'pending');
  await query.execute();
}

/** Spends one code of the set in force; exactly one caller wins, and a pending code never counts. */
export async function consumeRecoveryCode(
  trx: Queries,
  identityKey: string,
  setId: string,
  codeHash: string,
): Promise<boolean> {
  const { rows } = await sql`
    update recovery_codes set used_at = kairos_now()
    where set_id = ${setId} and code_hash = ${codeHash} and used_at is null
      and exists (select 1 from recovery_code_sets s
                  where s.set_id = ${setId} and s.identity_key = ${identityKey} and s.status = 'active')
    returning set_id`.execute(trx);
  return rows.length === 1;
}
