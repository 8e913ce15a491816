import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createTestKit } from './create-test-kit.ts';
import { enrollTotp } from './proofs.ts';
import { createTestDatabase } from './test-database.ts';

const ann = { identityId: 'ann', sessionId: 's1' };

test('a returned database has no rows, restarts its sequences and uses the real time', async () => {
  const kit = await createTestKit();
  await enrollTotp(kit, ann);
  await kit.advance(3_600_000);
  await sql`comment on table identities is 'used before'`.execute(kit.db.database);
  await kit.close();

  const next = await createTestKit();
  const { rows } = await sql<{ comment: string | null; offset: string | null }>`
    select obj_description('identities'::regclass) as comment, current_setting('kairos.clock_offset', true) as offset`.execute(
    next.db.database,
  );
  expect(rows).toEqual([{ comment: 'used before', offset: '' }]);
  expect(await next.db.database.selectFrom('identities').selectAll().execute()).toEqual([]);
  await enrollTotp(next, ann);
  const events = await next.db.database.selectFrom('audit_events').select('event_id').execute();
  expect(events.map(({ event_id }) => Number(event_id)).toSorted()[0]).toBe(1);
  await next.close();
});

test.each([
  'create table extra (id int)',
  'alter table identities add column extra int',
  'create index extra on identities (tenant_id)',
  'alter table audit_events disable trigger all',
  'create or replace function kairos_now() returns timestamptz language sql as $$ select now() $$',
])('a database is not used again after `%s`', async (statement) => {
  const changed = await createTestDatabase('pglite');
  await sql`comment on table identities is 'changed'`.execute(changed.database);
  await sql.raw(statement).execute(changed.database);
  await changed.close();

  const next = await createTestDatabase('pglite');
  const { rows } = await sql<{ comment: string | null }>`
    select obj_description('identities'::regclass) as comment`.execute(next.database);
  expect(rows[0]?.comment).not.toBe('changed');
  await next.close();
});

test('a closed test database refuses queries while another test uses it', async () => {
  const closed = await createTestDatabase('pglite');
  await closed.database.selectFrom('identities').selectAll().execute();
  await closed.close();
  const next = await createTestDatabase('pglite');
  await expect(closed.database.selectFrom('identities').selectAll().execute()).rejects.toThrow('destroyed');
  await next.close();
});
