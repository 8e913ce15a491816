import { databaseKinds } from '@kairos-mfa/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { refreshStatistics } from './prompt-statistics.ts';
import { openTestStore, type TestStore } from './store.fixtures.ts';

describe.each(databaseKinds)('statistics, counted in the store on %s', (kind) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore(kind);
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    await sql`truncate identities, statistics_rounds, prompt_statistics, set_up_durations cascade`.execute(
      store.database,
    );
  });

  /** One person, with a factor or without. */
  const add = async (
    tenantId: string,
    name: string,
    {
      organizations = [],
      hasFactor = false,
    }: { organizations?: readonly string[]; hasFactor?: boolean } = {},
  ) => {
    const key = `${tenantId} ${name}`;
    await sql`insert into identities (identity_key, tenant_id, identity_id, user_handle, traits)
      values (${key}, ${tenantId}, ${name}, ${key}, ${JSON.stringify({ organizationIds: organizations })}::jsonb)`.execute(
      store.database,
    );
    if (hasFactor)
      await sql`insert into factors (factor_id, identity_key, type, name, material)
        values (${key}, ${key}, 'totp', 'App', '')`.execute(store.database);
    return key;
  };
  const refresh = () => refreshStatistics(store.database);
  /** A row as text: `tenant organisation people enrolled set-ups seconds`. */
  const published = async () => {
    const { rows } = await sql<{ row: string }>`
      select concat_ws(' ', tenant_id, organization_id, people, enrolled, set_ups, set_up_seconds) as row
      from prompt_statistics where round = (select published from statistics_rounds) order by 1`.execute(
      store.database,
    );
    return rows.map(({ row }) => row);
  };

  test('everybody counts once in their tenant and in each of their organisations', async () => {
    await add('a', 'ann', { organizations: ['x', 'x', '', 'y'], hasFactor: true });
    await add('a', 'bob', { organizations: ['x'] });
    await add('b', 'ann');
    await refresh();
    expect(await published()).toEqual(['a  2 1 0', 'a x 2 1 0', 'a y 1 1 0', 'b  1 0 0']);
  });

  test('statistics are used for ten minutes, and an unfinished round is started again after an hour', async () => {
    await add('a', 'ann');
    await refresh();
    await add('a', 'bob');
    await refresh();
    expect(await published()).toEqual(['a  1 0 0']);
    await store.advance(10 * 60_000);
    await refresh();
    expect(await published()).toEqual(['a  2 0 0']);
    await sql`update statistics_rounds set step = 'people', counting = 3, began_at = kairos_now(), after_tenant = 'b'`.execute(
      store.database,
    );
    await store.advance(11 * 60_000);
    await refresh();
    // It goes on behind everybody, and counts nobody.
    expect(await published()).toEqual([]);
    await sql`update statistics_rounds set step = 'set_ups', counting = 4, began_at = kairos_now(), after_tenant = 'b'`.execute(
      store.database,
    );
    await sql`alter table statistics_rounds add constraint breaks check (published <> 4)`.execute(
      store.database,
    );
    await expect(refresh()).rejects.toThrow('breaks');
    await sql`alter table statistics_rounds drop constraint breaks`.execute(store.database);
    await store.advance(60 * 60_000);
    await refresh();
    expect(await published()).toEqual(['a  2 0 0']);
  });

  test('a round goes on behind the last person of the slice before, whose figures it adds to', async () => {
    for (const name of ['ann', 'bob', 'cid']) await add('b', name, { hasFactor: true });
    await add('a', 'zoe');
    await add('c', 'amy');
    await sql`insert into statistics_rounds (counting, began_at, step, after_tenant, after_identity)
      values (1, kairos_now(), 'people', 'b', 'bob')`.execute(store.database);
    await sql`insert into prompt_statistics (round, tenant_id, organization_id, people, enrolled)
      values (1, 'a', '', 1, 0), (1, 'b', '', 2, 2)`.execute(store.database);
    await refresh();
    expect(await published()).toEqual(['a  1 0 0', 'b  3 3 0', 'c  1 0 0']);
  });

  describe('set-ups', () => {
    /** A set-up of a person, so many seconds from its start to its codes being kept. */
    const setUp = async (
      key: string,
      {
        kept,
        days = 1,
        verified = 1,
        sessionId = 's',
        type = 'mfa.recovery_codes_acknowledged',
        tenantId = 'a',
      }: {
        kept: number;
        days?: number;
        verified?: number | null;
        sessionId?: string;
        type?: string;
        tenantId?: string;
      },
    ) => {
      const began = (await store.inSeconds(-days * 24 * 3600)).getTime();
      const at = (seconds: number) => new Date(began + seconds * 1000);
      await sql`insert into past_enrollments (enrollment_id, identity_key, session_id, type, created_at, consumed_at)
        values (${`${key} ${kept} ${days}`}, ${key}, 's', 'totp', ${at(0)}, ${verified === null ? null : at(verified)})`.execute(
        store.database,
      );
      await sql`insert into audit_events (tenant_id, identity_key, session_id, type, at)
        values (${tenantId}, ${key}, ${sessionId}, ${type}, ${at(kept)})`.execute(store.database);
    };

    test('take from their start to their codes being kept, as the median of a tenant', async () => {
      for (const [index, kept] of [10, 20, 90].entries()) await setUp(await add('a', `p${index}`), { kept });
      await setUp(await add('b', 'ann', { organizations: ['x'] }), { kept: 5, tenantId: 'b' });
      await refresh();
      expect(await published()).toEqual(['a  3 0 3 20', 'b  1 0 1 5', 'b x 1 0 0']);
      // The next round counts them anew, and adds nothing to the one before.
      await setUp(await add('a', 'p4'), { kept: 100 });
      await store.advance(10 * 60_000);
      await refresh();
      expect((await published())[0]).toBe('a  4 0 4 55');
      const { rows } =
        await sql`select set_ups from prompt_statistics where round = 1 and tenant_id = 'a'`.execute(
          store.database,
        );
      expect(rows).toEqual([{ set_ups: 3 }]);
    });

    test('count where they were finished in ninety days, and their codes kept within an hour, in the same session', async () => {
      const ann = await add('a', 'ann');
      await add('a', 'bob');
      await setUp(ann, { kept: 30, days: 89 });
      await setUp(ann, { kept: 30, days: 91 });
      await setUp(ann, { kept: 3700, days: 80 });
      await setUp(ann, { kept: 30, verified: null, days: 70 });
      await setUp(ann, { kept: 30, verified: 40, days: 60 });
      await setUp(ann, { kept: 30, sessionId: 'another', days: 50 });
      await setUp(ann, { kept: 30, type: 'user.mfa_succeeded', days: 40 });
      await setUp(ann, { kept: 30, tenantId: 'b', days: 30 });
      await refresh();
      expect(await published()).toEqual(['a  2 0 1 30']);
    });

    test('are completed only by the person’s own recovery codes', async () => {
      await setUp(await add('a', 'ann'), { kept: 50 });
      await setUp(await add('a', 'bob'), { kept: 10 });
      await refresh();
      expect(await published()).toEqual(['a  2 0 2 30']);
    });

    test('a round goes on behind the last tenant whose median was taken', async () => {
      await add('a', 'ann');
      await add('b', 'bob');
      await sql`insert into statistics_rounds (counting, began_at, step, after_tenant)
        values (1, kairos_now(), 'set_ups', 'a')`.execute(store.database);
      await sql`insert into prompt_statistics (round, tenant_id, organization_id, people, enrolled)
        values (1, 'a', '', 1, 0), (1, 'b', '', 1, 0)`.execute(store.database);
      await sql`insert into set_up_durations (round, tenant_id, after_identity, seconds)
        values (1, 'a', '', array[10]), (1, 'b', '', array[20]), (2, 'c', '', array[30])`.execute(
        store.database,
      );
      await refresh();
      expect(await published()).toEqual(['a  1 0 0', 'b  1 0 1 20']);
    });
  });
});
