import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { EventSignals } from '../policy/event-facts.ts';
import { randomBase64url, randomId } from '../secrets/random.ts';
import { searchedText } from './migrations/0027-identity-search.ts';
import type { IdentitiesTable, StoredFacts } from './schema.ts';
import type { Queries } from './transact.ts';

/** One person of one tenant. */
export type Identity = Selectable<IdentitiesTable>;

/** Finds an identity of this tenant. */
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

/** The same, locked until the transaction ends, so that of two requests with the same change only one makes it. */
export function findIdentityForUpdate(
  trx: Queries,
  tenantId: string,
  identityId: string,
): Promise<Identity | undefined> {
  return trx
    .selectFrom('identities')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('identity_id', '=', identityId)
    .forUpdate()
    .executeTakeFirst();
}

/** Upserts the identity. Traits are replaced, facts of the host are merged with the stored ones. */
export async function upsertIdentity(
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

/** Applies an event in one statement: instants are set to its time (never moved back), counters rise by one. */
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

/**
 * Takes the lock under which a person's factors change, so that such changes happen one after the other. Rows that refer to
 * the person can be inserted meanwhile: their foreign keys wait for `for update` only.
 */
export async function lockIdentity(trx: Queries, identityKey: string): Promise<void> {
  await trx
    .selectFrom('identities')
    .select('identity_key')
    .where('identity_key', '=', identityKey)
    .forNoKeyUpdate()
    .execute();
}

/** Deletes a person and all their rows; exactly one caller succeeds. */
export async function deleteIdentity(trx: Queries, identityKey: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('identities')
    .where('identity_key', '=', identityKey)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

function hasFactor(factor: string) {
  const type = factor === 'any' || factor === 'none' ? sql`` : sql` and owned.type = ${factor}`;
  const found = sql<boolean>`exists (select 1 from factors owned where owned.identity_key = person.identity_key${type})`;
  return factor === 'none' ? sql<boolean>`not ${found}` : found;
}

/** People on one page of a search. */
const pageSize = 50;

/** What a search of people is for. */
export interface IdentitySearch {
  /** Part of an id, an address or a name. */
  readonly text: string;
  /** A factor type; `any` or `none`: people with or without a factor. Absent: everybody. */
  readonly factor?: string | undefined;
  /** The last id of the page before. */
  readonly after?: string | undefined;
}

/** Lists the people of a tenant who match a search, by id. */
export async function searchIdentities(
  database: Queries,
  tenantId: string,
  { text, factor, after }: IdentitySearch,
): Promise<{ rows: (Identity & { factor_types: string[] })[]; more: boolean }> {
  const pattern = `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;
  let query = database
    .selectFrom('identities as person')
    .selectAll('person')
    .select(
      sql<string[]>`coalesce((select jsonb_agg(distinct f.type) from factors f
        where f.identity_key = person.identity_key), '[]')`.as('factor_types'),
    )
    .where('tenant_id', '=', tenantId);
  // The same expression as the index of migration 0027, without which a rare name reads every person.
  if (text !== '') query = query.where(sql`${sql.raw(searchedText)}`, 'ilike', pattern);
  if (factor !== undefined) query = query.where(hasFactor(factor));
  if (after !== undefined) query = query.where('identity_id', '>', after);
  const rows = await query
    .orderBy('identity_id')
    .limit(pageSize + 1)
    .execute();
  return { rows: rows.slice(0, pageSize), more: rows.length > pageSize };
}
