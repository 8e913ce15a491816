import { sql } from 'kysely';
import type { Queries } from './transact.ts';

/** Remembers a device of a person until then. What it is known by is hashed: the row names no device. */
export async function rememberDevice(
  trx: Queries,
  identityKey: string,
  deviceHash: string,
  expiresAt: Date,
): Promise<void> {
  await trx
    .insertInto('remembered_devices')
    .values({ identity_key: identityKey, device_hash: deviceHash, expires_at: expiresAt })
    .onConflict((conflict) =>
      conflict
        .columns(['identity_key', 'device_hash'])
        .doUpdateSet({ expires_at: (eb) => eb.ref('excluded.expires_at') }),
    )
    .execute();
}

/** Whether this person asked to be remembered on this device, and nothing has changed since. */
export async function isRemembered(
  database: Queries,
  identityKey: string,
  deviceHash: string,
): Promise<boolean> {
  const found = await database
    .selectFrom('remembered_devices')
    .select('device_hash')
    .where('identity_key', '=', identityKey)
    .where('device_hash', '=', deviceHash)
    .where('expires_at', '>', sql<Date>`kairos_now()`)
    .executeTakeFirst();
  return found !== undefined;
}

/** Forgets every device of a person, as any change of how they sign in does. */
export async function forgetDevices(trx: Queries, identityKey: string): Promise<void> {
  await trx.deleteFrom('remembered_devices').where('identity_key', '=', identityKey).execute();
}
