import { sql } from 'kysely';
import type { FactorRow } from './factors.ts';
import type { Queries } from './transact.ts';

/** Lists one page of all factors, by id. */
export function findFactorsAfter(database: Queries, after: string, limit: number): Promise<FactorRow[]> {
  return database
    .selectFrom('factors')
    .selectAll()
    .where('factor_id', '>', after)
    .orderBy('factor_id')
    .limit(limit)
    .execute();
}

/** Replaces material with its re-encrypted form, unless it has changed since it was read. */
export async function replaceMaterial(
  database: Queries,
  read: FactorRow,
  material: string,
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('factors')
    .set({ material })
    .where('factor_id', '=', read.factor_id)
    .where('material', '=', read.material)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** How many sets of codes in use are hashed under other keys than this one. */
export async function countCodeSetsUnder(
  database: Queries,
  otherThan: string,
): Promise<Record<string, number>> {
  const { rows } = await sql<{ key_id: string; sets: number }>`
    select key_id, count(*)::int as sets from recovery_code_sets
    where status <> 'retired' and key_id <> ${otherThan} group by key_id`.execute(database);
  return Object.fromEntries(rows.map(({ key_id, sets }) => [key_id, sets]));
}
