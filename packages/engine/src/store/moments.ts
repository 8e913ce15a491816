import { sql } from 'kysely';
import type { Queries } from './transact.ts';

/** Opens a moment, or opens it again; it never moves back. */
export async function openMoment(
  database: Queries,
  identityKey: string,
  moment: string,
  at: Date,
): Promise<void> {
  await database
    .insertInto('moments')
    .values({ identity_key: identityKey, moment, opened_at: at })
    .onConflict((conflict) =>
      conflict
        .columns(['identity_key', 'moment'])
        .doUpdateSet({ opened_at: sql`greatest(moments.opened_at, excluded.opened_at)` }),
    )
    .execute();
}

/** When the host last reported this moment. */
export async function momentOpenedAt(
  database: Queries,
  identityKey: string,
  moment: string,
): Promise<Date | undefined> {
  const found = await database
    .selectFrom('moments')
    .select('opened_at')
    .where('identity_key', '=', identityKey)
    .where('moment', '=', moment)
    .executeTakeFirst();
  return found?.opened_at;
}
