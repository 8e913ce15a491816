import { sql } from 'kysely';
import type { Queries } from './transact.ts';

/** Stores an address that was just replaced, so that its owner is notified too (R34). */
export async function rememberAddress(
  database: Queries,
  identityKey: string,
  address: string,
): Promise<void> {
  await database
    .insertInto('former_addresses')
    .values({ identity_key: identityKey, address })
    .onConflict((conflict) =>
      conflict.columns(['identity_key', 'address']).doUpdateSet({ replaced_at: sql<Date>`kairos_now()` }),
    )
    .execute();
}

/** Lists the recently replaced addresses of a person. */
export async function listFormerAddresses(database: Queries, identityKey: string): Promise<string[]> {
  await database
    .deleteFrom('former_addresses')
    .where('identity_key', '=', identityKey)
    .where('replaced_at', '<', sql<Date>`kairos_now() - interval '30 days'`)
    .execute();
  const rows = await database
    .selectFrom('former_addresses')
    .select('address')
    .where('identity_key', '=', identityKey)
    .execute();
  return rows.map(({ address }) => address);
}
