import { sql } from 'kysely';
import type { Queries } from './transact.ts';

/** Opens a moment, or reopens it at a later time; never at an earlier one. */
export async function openMoment(
  database: Queries,
  identityKey: string,
  moment: string,
  at: Date,
  isFirst = false,
): Promise<void> {
  await database
    .insertInto('moments')
    .values({ identity_key: identityKey, moment, opened_at: at, is_first: isFirst })
    .onConflict((conflict) =>
      conflict.columns(['identity_key', 'moment']).doUpdateSet({
        opened_at: sql`greatest(moments.opened_at, excluded.opened_at)`,
        // Of two reports, the later one sets the kind of the moment.
        is_first: sql`case when excluded.opened_at >= moments.opened_at then excluded.is_first else moments.is_first end`,
      }),
    )
    .execute();
}
