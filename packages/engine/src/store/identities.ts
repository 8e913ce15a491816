import { sql } from 'kysely';
import type { EventSignals } from '../policy/event-signals.ts';
import { randomBase64url, randomId } from '../random.ts';
import type { IdentitiesTable, StoredFacts } from './schema.ts';
import type { Queries } from './transact.ts';
import type { Selectable } from 'kysely';

/** One person of one tenant. */
export type Identity = Selectable<IdentitiesTable>;

/** The identity of this tenant, if it was ever seen. */
export function findIdentity(
  database: Queries,
  tenantId: string,
  identityId: string,
): Promise<Identity | undefined> {
  return database
    .selectFrom('identities')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('identity_id', '=', identityId)
    .executeTakeFirst();
}

/** The identity, created at first sight. Traits are replaced, facts of the host are merged over what is known. */
export async function meetIdentity(
  database: Queries,
  who: { tenantId: string; identityId: string },
  known: { traits?: StoredFacts; facts?: StoredFacts },
): Promise<Identity> {
  return database
    .insertInto('identities')
    .values({
      identity_key: randomId('idn'),
      tenant_id: who.tenantId,
      identity_id: who.identityId,
      user_handle: randomBase64url(32),
      traits: JSON.stringify(known.traits ?? {}),
      facts: JSON.stringify(known.facts ?? {}),
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'identity_id']).doUpdateSet({
        traits: (eb) => (known.traits ? eb.ref('excluded.traits') : eb.ref('identities.traits')),
        facts: sql`identities.facts || excluded.facts`,
      }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Adds what an event says: instants are set to its time (never moved back), counters rise by one. One statement. */
export async function applySignals(
  database: Queries,
  identityKey: string,
  signals: EventSignals,
  at: Date,
): Promise<void> {
  let facts = sql`facts`;
  for (const name of signals.instants)
    facts = sql`${facts} || jsonb_build_object(${name}::text, greatest(facts->>${name}, ${at.toISOString()}::text))`;
  for (const name of signals.firsts)
    facts = sql`jsonb_build_object(${name}::text, ${at.toISOString()}::text) || ${facts}`;
  for (const name of signals.counters)
    facts = sql`${facts} || jsonb_build_object(${name}::text, coalesce((facts->>${name})::numeric, 0) + 1)`;
  await sql`update identities set facts = ${facts} where identity_key = ${identityKey}`.execute(database);
}

/** Takes the lock under which a person's factors change, so that such changes happen one after the other. */
export async function lockIdentity(trx: Queries, identityKey: string): Promise<void> {
  await trx
    .selectFrom('identities')
    .select('identity_key')
    .where('identity_key', '=', identityKey)
    .forUpdate()
    .execute();
}
