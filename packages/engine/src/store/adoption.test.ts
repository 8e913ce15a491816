import { databaseKinds } from '@kairos-mfa/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomId } from '../secrets/random.ts';
import { countAdoption } from './adoption.ts';
import { searchIdentities } from './identities.ts';
import { openTestStore, type TestStore } from './store.fixtures.ts';

describe.each(databaseKinds)('people and their factors in the store on %s', (kind) => {
  let store: TestStore;
  const acme = randomId('acme');
  const other = randomId('other');
  beforeAll(async () => {
    store = await openTestStore(kind);
    await sql`insert into identities (identity_key, tenant_id, identity_id, user_handle, traits)
      select tenant || id, tenant, id, tenant || id, jsonb_build_object('name', id || ' Example', 'email', id || '@x.test')
      from unnest(array[${acme}::text, ${other}::text]) tenant, unnest(array['ann', 'ben', 'cleo']) id`.execute(
      store.database,
    );
    await sql`insert into factors (factor_id, identity_key, type, name, material) values
      (${`1${acme}`}, ${`${acme}ann`}, 'totp', '', ''), (${`2${acme}`}, ${`${acme}ann`}, 'totp', '', ''),
      (${`3${acme}`}, ${`${acme}ann`}, 'passkey', '', ''), (${`4${acme}`}, ${`${acme}ben`}, 'totp', '', ''),
      (${`5${acme}`}, ${`${other}cleo`}, 'totp', '', '')`.execute(store.database);
  });
  afterAll(() => store.close());

  const search = async (query: { text?: string; factor?: string }): Promise<string[]> =>
    (await searchIdentities(store.database, acme, { text: '', ...query })).rows.map(
      ({ identity_id }) => identity_id,
    );

  test('somebody with two factors is one person, and other tenants do not count', async () => {
    expect(await countAdoption(store.database, acme)).toEqual({
      people: 3,
      protected_people: 2,
      factors: [
        { type: 'totp', people: 2 },
        { type: 'passkey', people: 1 },
      ],
    });
    expect(await countAdoption(store.database, 'empty')).toEqual({
      people: 0,
      protected_people: 0,
      factors: [],
    });
  });

  test('a search finds people with one factor, with any and with none', async () => {
    expect(await search({ factor: 'passkey' })).toEqual(['ann']);
    expect(await search({ factor: 'any' })).toEqual(['ann', 'ben']);
    expect(await search({ factor: 'none' })).toEqual(['cleo']);
    expect(await search({ text: 'BEN@x', factor: 'totp' })).toEqual(['ben']);
  });

  test('a match does not span the id, the address and the name', async () => {
    expect(await search({ text: 'annann' })).toEqual([]);
    expect(await search({ text: 'test' })).toEqual(['ann', 'ben', 'cleo']);
  });
});
