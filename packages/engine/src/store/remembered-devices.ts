import type { RememberedDevice } from '@kairos-mfa/protocol';
import { type Selectable, sql } from 'kysely';
import type { RememberedDevicesTable } from './schema.ts';
import type { Queries } from './transact.ts';

/** A stored remembered device. */
export type RememberedRow = Selectable<RememberedDevicesTable>;

/** A device as it is stored: by its hash, with a browser and a system from closed lists. */
export interface DeviceToRemember extends Pick<RememberedDevice, 'browser' | 'system'> {
  readonly hash: string;
}

/** Remembers a device of a person until a time. */
export async function rememberDevice(
  trx: Queries,
  identityKey: string,
  { hash, browser, system }: DeviceToRemember,
  expiresAt: Date,
): Promise<void> {
  await trx
    .insertInto('remembered_devices')
    .values({ identity_key: identityKey, device_hash: hash, browser, system, expires_at: expiresAt })
    .onConflict((conflict) =>
      conflict.columns(['identity_key', 'device_hash']).doUpdateSet({
        created_at: sql<Date>`kairos_now()`,
        expires_at: (eb) => eb.ref('excluded.expires_at'),
        browser: (eb) => eb.ref('excluded.browser'),
        system: (eb) => eb.ref('excluded.system'),
      }),
    )
    .execute();
}

/** Lists the remembered devices of a person, newest first. */
export function listRemembered(database: Queries, identityKey: string) {
  return database
    .selectFrom('remembered_devices')
    .select(['remembered_id', 'device_hash', 'browser', 'system', 'created_at', 'expires_at'])
    .where('identity_key', '=', identityKey)
    .where('expires_at', '>', sql<Date>`kairos_now()`)
    .orderBy('created_at', 'desc')
    .orderBy('remembered_id')
    .execute();
}

/** Forgets one device of a person; false if it is unknown or not theirs. */
export async function forgetDevice(
  trx: Queries,
  identityKey: string,
  rememberedId: string,
): Promise<boolean> {
  const gone = await trx
    .deleteFrom('remembered_devices')
    .where('identity_key', '=', identityKey)
    .where('remembered_id', '=', rememberedId)
    .returning('remembered_id')
    .executeTakeFirst();
  return gone !== undefined;
}

/** Forgets every device of a person, as after any change of their sign-in. */
export async function forgetDevices(trx: Queries, identityKey: string): Promise<void> {
  await trx.deleteFrom('remembered_devices').where('identity_key', '=', identityKey).execute();
}
