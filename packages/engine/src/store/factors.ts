import type { Insertable, Selectable } from 'kysely';
import type { FactorsTable } from './schema.ts';
import type { Queries } from './transact.ts';

/** A stored factor. */
export type FactorRow = Selectable<FactorsTable>;

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
