import { sql } from 'kysely';
import type { Queries } from './transact.ts';

/** Extends a deadline that has not passed, only once. Returns the resulting deadline; undefined when there is none. */
export async function extendNotice(
  trx: Queries,
  identityKey: string,
  extension: string,
): Promise<Date | undefined> {
  await sql`
    update dated_notices set deadline = deadline + ${extension}::interval, extended_at = kairos_now()
    where identity_key = ${identityKey} and extended_at is null and deadline > kairos_now()`.execute(trx);
  return noticeDeadline(trx, identityKey);
}

/** The deadline of a person's dated notice; undefined when they have none. */
export async function noticeDeadline(database: Queries, identityKey: string): Promise<Date | undefined> {
  const found = await database
    .selectFrom('dated_notices')
    .select('deadline')
    .where('identity_key', '=', identityKey)
    .executeTakeFirst();
  return found?.deadline;
}
