import { sql } from 'kysely';
import type { Queries } from './transact.ts';

/** Remembers that a person was erased now; in the transaction of the erasure. */
export async function rememberErasure(trx: Queries, personHash: string): Promise<void> {
  await trx
    .insertInto('erased_identities')
    .values({ person_hash: personHash })
    .onConflict((conflict) =>
      conflict.column('person_hash').doUpdateSet({ erased_at: sql<Date>`kairos_now()` }),
    )
    .execute();
}

/** When a person was erased last; see `erasedPersonHashes`. */
export async function findErasure(
  database: Queries,
  personHashes: readonly string[],
): Promise<Date | undefined> {
  const found = await database
    .selectFrom('erased_identities')
    .select('erased_at')
    .where('person_hash', 'in', [...personHashes])
    .orderBy('erased_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found?.erased_at;
}
