import { type Insertable, type Selectable, sql } from 'kysely';
import type { FactorsTable } from './schema.ts';
import type { Queries } from './transact.ts';

/** A stored factor. */
export type FactorRow = Selectable<FactorsTable>;

/** Consecutive failures after which a factor must be bound again (NIST SP 800-63B §3.2.2). */
const disabledAt = 100;

/** Lists the factors of a person, oldest first. */
export function listFactors(database: Queries, identityKey: string): Promise<FactorRow[]> {
  return database
    .selectFrom('factors')
    .selectAll()
    .where('identity_key', '=', identityKey)
    .orderBy('created_at')
    .orderBy('factor_id')
    .execute();
}

/** Inserts a factor; undefined when its credential id is already bound, by anybody. */
export function insertFactor(trx: Queries, factor: Insertable<FactorsTable>): Promise<FactorRow | undefined> {
  return trx
    .insertInto('factors')
    .values(factor)
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .returningAll()
    .executeTakeFirst();
}

/** Renames a factor of this person; undefined when they have no factor of this id. */
export function renameFactor(
  database: Queries,
  identityKey: string,
  factorId: string,
  name: string,
): Promise<FactorRow | undefined> {
  return database
    .updateTable('factors')
    .set({ name })
    .where('factor_id', '=', factorId)
    .where('identity_key', '=', identityKey)
    .returningAll()
    .executeTakeFirst();
}

/** Deletes a factor of this person; undefined when they have no factor of this id. */
export function deleteFactor(
  trx: Queries,
  identityKey: string,
  factorId: string,
): Promise<FactorRow | undefined> {
  return trx
    .deleteFrom('factors')
    .where('factor_id', '=', factorId)
    .where('identity_key', '=', identityKey)
    .returningAll()
    .executeTakeFirst();
}

/** Deletes every factor of a person. */
export function deleteFactors(trx: Queries, identityKey: string): Promise<FactorRow[]> {
  return trx.deleteFrom('factors').where('identity_key', '=', identityKey).returningAll().execute();
}

/**
 * Counts an attempt as failed before it is verified, with its delay (R14, R15). Returns the attempts left until the next delay;
 * undefined while the factor is locked.
 */
export async function countFailedAttempt(trx: Queries, factorId: string): Promise<number | undefined> {
  const { rows } = await sql<{ left: number }>`
    update factors set
      failures = failures + 1,
      locked_until = case when (failures + 1) % 5 <> 0 then null else kairos_now() + (
        case failures + 1 when 5 then interval '30 seconds' when 10 then interval '2 minutes'
        when 15 then interval '10 minutes' else interval '1 hour' end) end
    where factor_id = ${factorId} and failures < ${disabledAt} and (locked_until is null or locked_until <= kairos_now())
    returning (5 - failures % 5) % 5 as left`.execute(trx);
  return rows[0]?.left;
}

/** Seconds until a locked factor accepts an attempt again. */
export async function secondsLocked(database: Queries, factorId: string): Promise<number> {
  const { rows } = await sql<{ seconds: number }>`
    select ceil(extract(epoch from locked_until - kairos_now()))::int as seconds
    from factors where factor_id = ${factorId} and locked_until > kairos_now()`.execute(database);
  // Disabled for good: reported as an hour, the longest delay.
  return rows[0]?.seconds ?? 3600;
}

/** Claims a proof: advances `last_claim` and resets the failures. Only one caller can advance it to the same value. */
export async function advanceCounter(trx: Queries, factorId: string, to: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('factors')
    .set({ last_claim: to, failures: 0, locked_until: null, last_used_at: sql<Date>`kairos_now()` })
    .where('factor_id', '=', factorId)
    .where('last_claim', '<', to)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Marks a factor as used, if the challenge alone makes the proof single-use. False when the factor was removed. */
export async function markFactorUsed(trx: Queries, factorId: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('factors')
    .set({ failures: 0, locked_until: null, last_used_at: sql<Date>`kairos_now()` })
    .where('factor_id', '=', factorId)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
