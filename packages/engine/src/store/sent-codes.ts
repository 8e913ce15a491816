import { type Insertable, type Selectable, sql } from 'kysely';
import type { SentCodesTable } from './schema.ts';
import type { Queries } from './transact.ts';

/** A stored hash of a code that was sent. */
export type SentCodeRow = Selectable<SentCodesTable>;

/** Stores a code in place of the one before it, which is invalid from then on (R07). */
export async function replaceSentCode(trx: Queries, code: Insertable<SentCodesTable>): Promise<void> {
  await trx
    .insertInto('sent_codes')
    .values(code)
    .onConflict((conflict) =>
      conflict.column('holder_id').doUpdateSet({
        code_hash: (eb) => eb.ref('excluded.code_hash'),
        key_id: (eb) => eb.ref('excluded.key_id'),
        expires_at: (eb) => eb.ref('excluded.expires_at'),
      }),
    )
    .execute();
}

/** Finds the valid code of an enrollment or a challenge. */
export function findSentCode(database: Queries, holderId: string): Promise<SentCodeRow | undefined> {
  return database
    .selectFrom('sent_codes')
    .selectAll()
    .where('holder_id', '=', holderId)
    .where('expires_at', '>', sql<Date>`kairos_now()`)
    .executeTakeFirst();
}
