import { createTestDatabase, type TestDatabase } from '@kairos-mfa/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refreshStatistics } from './prompt-statistics.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase('postgres');
}, 20_000);
afterAll(() => db.close());

/** The figures that a decision reads, by tenant and organisation. */
async function published(): Promise<unknown[]> {
  const { rows } = await sql`
    select tenant_id, organization_id, people, enrolled from prompt_statistics
    where round = (select published from statistics_rounds) order by 1, 2`.execute(db.database);
  return rows;
}
/** The same, counted in one go. */
async function counted(): Promise<unknown[]> {
  const { rows } = await sql`
    with member as (
      select i.*, '' as organization_id from identities i
      union all select i.*, traits -> 'organizationIds' ->> 0 from identities i)
    select tenant_id, organization_id, count(*)::int as people, count(f.factor_id)::int as enrolled
    from member left join factors f on f.identity_key = member.identity_key group by 1, 2 order by 1, 2`.execute(
    db.database,
  );
  return rows;
}
async function addPeople(from: number, to: number): Promise<void> {
  await sql`insert into identities (identity_key, tenant_id, identity_id, user_handle, traits)
    select 'idn' || i, 'tenant' || i % 3, 'p' || i, 'uh' || i, jsonb_build_object('organizationIds', jsonb_build_array('org' || i % 7))
    from generate_series(${from}::int, ${to}::int) i`.execute(db.database);
  await sql`insert into factors (factor_id, identity_key, type, name, material)
    select 'fct' || i, 'idn' || i, 'totp', 'App', '' from generate_series(${from}::int, ${to}::int) i where i % 4 = 0`.execute(
    db.database,
  );
}

test('a round of several calls on several replicas counts each person once, and is published when complete', async () => {
  await addPeople(1, 10);
  await refreshStatistics(db.database);
  const first = await counted();
  expect(await published()).toEqual(first);

  await addPeople(11, 30_000);
  await db.advance(11 * 60_000);
  await refreshStatistics(db.database);
  expect(await published()).toEqual(first);
  // One of these counts a slice while the others find it taken.
  await Promise.all([
    refreshStatistics(db.database),
    refreshStatistics(db.database),
    refreshStatistics(db.database),
  ]);
  await refreshStatistics(db.database);
  const second = await counted();
  expect(await published()).toEqual(second);
  expect(second).not.toEqual(first);
}, 30_000);

test('a slice that fails is counted once by the next call', async () => {
  await db.advance(11 * 60_000);
  await sql`alter table statistics_rounds add constraint breaks check (after_tenant <> 'tenant1')`.execute(
    db.database,
  );
  await expect(refreshStatistics(db.database)).rejects.toThrow('breaks');
  await sql`alter table statistics_rounds drop constraint breaks`.execute(db.database);
  await refreshStatistics(db.database);
  await refreshStatistics(db.database);
  expect(await published()).toEqual(await counted());
}, 30_000);

test('a round that is not finished within an hour starts again, without figures of the old one', async () => {
  await db.advance(11 * 60_000);
  await refreshStatistics(db.database);
  await sql`delete from factors where identity_key in (select identity_key from identities where tenant_id = 'tenant0')`.execute(
    db.database,
  );
  await db.advance(61 * 60_000);
  await refreshStatistics(db.database);
  await refreshStatistics(db.database);
  expect(await published()).toEqual(await counted());
}, 30_000);
