import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { type Database, migrate } from '@kairos-mfa/engine';
import { Kysely, PGliteDialect, sql } from 'kysely';
import { expect, test } from 'vitest';

/** How the search of the console is run for a rare text among twenty thousand people. */
async function planOfSearch(pglite: PGlite): Promise<string> {
  const database = new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) });
  try {
    await migrate(database);
    await sql`insert into identities (identity_key, tenant_id, identity_id, user_handle, traits)
      select n, 'many', 'user-' || n, n, jsonb_build_object('email', md5(n::text) || '@x.test')
      from generate_series(1, 20000) n`.execute(database);
    await sql`vacuum analyze identities`.execute(database);
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain
      select identity_id from identities where tenant_id = 'many' and (identity_id || E'\n' ||
        coalesce(facts->>'email', traits->>'email', '') || E'\n' || coalesce(facts->>'name', traits->>'name', ''))
        ilike '%e4da3b7f%' order by identity_id limit 51`.execute(database);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  } finally {
    await database.destroy();
  }
}

test('where PostgreSQL has pg_trgm, a search of people uses an index', async () => {
  expect(await planOfSearch(await PGlite.create({ extensions: { pg_trgm } }))).toContain('identities_search');
});

test('where it has none, the search works without', async () => {
  expect(await planOfSearch(await PGlite.create())).not.toContain('identities_search');
});
