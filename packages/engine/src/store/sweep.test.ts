import { createTestDatabase, databaseKinds, type TestDatabase } from '@kairos-mfa/testkit';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { waitsForLock } from './store.fixtures.ts';
import { sweepExpired } from './sweep.ts';

describe.each(databaseKinds)('expired rows on %s', (kind) => {
  let db: TestDatabase;
  beforeEach(async () => {
    db = await createTestDatabase(kind);
  });
  afterEach(() => db.close());

  const limits = async (): Promise<number> =>
    (await db.database.selectFrom('send_limits').selectAll().execute()).length;
  const fill = (rows: number, age: string) =>
    sql`insert into send_limits select ${age} || i, 1, kairos_now() - ${age}::interval from generate_series(1, ${rows}::int) i`.execute(
      db.database,
    );

  test('are deleted in one sweep of any number of batches, and no other rows are', async () => {
    await fill(2_500, '25 hours');
    await fill(3, '23 hours');
    await sweepExpired(db.database);
    expect(await limits()).toBe(3);
  });

  test('a message with too many attempts is deleted, and one that is sent again is not', async () => {
    await sql`insert into identities (identity_key, tenant_id, identity_id, user_handle) values ('idn', 'default', 'ann', 'uh')`.execute(
      db.database,
    );
    await sql`insert into outbox (message_id, identity_key, channel, envelope, tries)
      values ('seven', 'idn', 'email', '{}', 7), ('eight', 'idn', 'email', '{}', 8)`.execute(db.database);
    await sweepExpired(db.database);
    const left = await db.database.selectFrom('outbox').select('message_id').execute();
    expect(left).toEqual([{ message_id: 'seven' }]);
  });

  test.runIf(kind === 'postgres')(
    'are deleted by one replica at a time; when it dies another one continues',
    async () => {
      await fill(1, '25 hours');
      const held = Promise.withResolvers<void>();
      const dies = Promise.withResolvers<void>();
      const sweeping = db.database
        .transaction()
        .execute(async (trx) => {
          await sql`select pg_advisory_xact_lock(hashtextextended('kairos.sweep', 0))`.execute(trx);
          held.resolve();
          await dies.promise;
          throw new Error('The replica died, and its transaction with it.');
        })
        .catch(() => undefined);
      await held.promise;
      await sweepExpired(db.database);
      const left = await limits();
      dies.resolve();
      await sweeping;
      await sweepExpired(db.database);
      expect([left, await limits()]).toEqual([1, 0]);
    },
  );

  test('each table keeps what is over for as long as somebody may ask about it, and no longer', async () => {
    await sql`insert into identities (identity_key, tenant_id, identity_id, user_handle) values ('idn', 'default', 'ann', 'uh')`.execute(
      db.database,
    );
    await sql`insert into statistics_rounds (published, counting, began_at) values (2, 3, kairos_now())`.execute(
      db.database,
    );
    for (const table of ['prompt_statistics', 'set_up_durations'])
      await sql
        .raw(
          `insert into ${table} (round, tenant_id, ${table === 'prompt_statistics' ? 'organization_id, people, enrolled' : 'after_identity, seconds'})
           select round, 'default', '', ${table === 'prompt_statistics' ? '1, 1' : 'array[60]'} from generate_series(1, 3) round`,
        )
        .execute(db.database);
    for (const [table, { insert }] of Object.entries(expiring))
      await sql
        .raw(
          `insert into ${table} ${insert} from (values ('kept', interval '-1 minute'), ('gone', interval '1 second')) row (id, over)`,
        )
        .execute(db.database);
    await sql`insert into outbox (message_id, identity_key, channel, envelope, tries, due_at, expires_at) values
      ('under way', 'idn', 'email', '{}', 8, kairos_now() + interval '1 minute', null),
      ('exhausted', 'idn', 'email', '{}', 8, kairos_now(), null),
      ('waits', 'idn', 'email', '{}', 7, kairos_now(), null)`.execute(db.database);
    // Of this one somebody has kept already that it was there.
    await sql
      .raw(
        `insert into challenges ${expiring['challenges']?.insert} from (values ('twice', interval '1 second')) row (id, over)`,
      )
      .execute(db.database);
    await sql`insert into past_challenges (challenge_id, identity_key, session_id, created_at)
      values ('twice', 'idn', 's', kairos_now())`.execute(db.database);

    await sweepExpired(db.database);

    for (const [table, { id, left = ['kept'] }] of Object.entries(expiring)) {
      const { rows } = await sql<{
        id: string;
      }>`select ${sql.ref(id)} as id from ${sql.table(table)}`.execute(db.database);
      expect([table, ...rows.map((row) => row.id).toSorted()]).toEqual([table, ...left]);
    }
    for (const table of ['prompt_statistics', 'set_up_durations']) {
      const { rows } = await sql<{ round: number }>`select round from ${sql.table(table)} order by 1`.execute(
        db.database,
      );
      expect([table, ...rows.map(({ round }) => round)]).toEqual([table, 2, 3]);
    }
  });

  describe('of a month that is not kept', () => {
    /** Rows of the last second before the first month that is kept, and of its first one. */
    const write = async (months: number) => {
      await sql`insert into identities (identity_key, tenant_id, identity_id, user_handle) values ('idn', 'default', 'ann', 'uh')`.execute(
        db.database,
      );
      const since = `(date_trunc('month', kairos_now() at time zone 'UTC') - interval '${months} months') at time zone 'UTC'`;
      const times = `(values ('before', ${since} - interval '1 second'), ('first', ${since})) row (id, at)`;
      await sql
        .raw(`insert into mfa_prompts (prompt_id, identity_key, session_id, kind, moment, variant, surface, policy_version, prompted_at, responded_at)
          select id, 'idn', 's', 'soft', 'm', 'v', 'modal', 1, at, at from ${times}`)
        .execute(db.database);
      await sql
        .raw(`insert into next_steps (next_step_id, identity_key, step, channel, policy_version, shown_at, responded_at)
          select id, 'idn', 'check_up', 'card', 1, at, at from ${times}`)
        .execute(db.database);
      await sql
        .raw(
          `insert into past_challenges (challenge_id, identity_key, session_id, created_at) select id, 'idn', 's', at from ${times}`,
        )
        .execute(db.database);
    };
    const left = async () => {
      const { rows } = await sql<{ id: string }>`select 'prompt ' || prompt_id as id from mfa_prompts
        union all select 'step ' || next_step_id from next_steps
        union all select 'challenge ' || challenge_id from past_challenges order by 1`.execute(db.database);
      return rows.map(({ id }) => id);
    };
    const all = [
      'challenge before',
      'challenge first',
      'prompt before',
      'prompt first',
      'step before',
      'step first',
    ];

    test('prompts stay for ever and challenges for 400 days, where nothing else is set', async () => {
      await write(12);
      await sql`update past_challenges set created_at = kairos_now() - interval '399 days'`.execute(
        db.database,
      );
      await sweepExpired(db.database);
      expect(await left()).toEqual(all);
    });

    test('prompts of earlier months are deleted, and no challenge is', async () => {
      await write(13);
      await sql`update past_challenges set created_at = kairos_now()`.execute(db.database);
      await sweepExpired(db.database, { ledger: 13 });
      expect(await left()).toEqual(['challenge before', 'challenge first', 'prompt first', 'step first']);
    });

    test('challenges of earlier months are deleted, and no prompt is', async () => {
      await write(2);
      await sweepExpired(db.database, { challenges: 2 });
      expect(await left()).toEqual([
        'challenge first',
        'prompt before',
        'prompt first',
        'step before',
        'step first',
      ]);
    });
  });

  test.runIf(kind === 'postgres')('a row that somebody holds keeps no other from being deleted', async () => {
    await fill(2, '25 hours');
    const held = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    const holding = db.database.transaction().execute(async (trx) => {
      await sql`select 1 from send_limits order by limit_key limit 1 for update`.execute(trx);
      held.resolve();
      await released.promise;
    });
    await held.promise;
    const sweeping = sweepExpired(db.database);
    const hasWaited = await waitsForLock(db.database, sweeping);
    released.resolve();
    await Promise.all([holding, sweeping]);
    expect([hasWaited, await limits()]).toEqual([false, 1]);
  });
});

/** Tables with a row that is just over and one that is not: how such rows are written, and which of them are left. */
const expiring: Readonly<
  Record<string, { readonly id: string; readonly insert: string; readonly left?: readonly string[] }>
> = {
  grants: {
    id: 'grant_id',
    insert: `(grant_id, identity_key, session_id, action, resource, context_hash, strength, factor_created_at, amr, one_shot, expires_at)
      select id, 'idn', 's', 'pay', '', '', 'high', kairos_now(), '[]', true, kairos_now() - interval '1 day' - over`,
  },
  rate_limits: {
    id: 'key',
    insert: `(key, started_at, hits, expires_at) select id, kairos_now(), 1, kairos_now() - over`,
  },
  idempotent_answers: {
    id: 'request_id',
    insert: `(request_id, key_id, body_hash, running_until, expires_at) select id, 'k1', '', kairos_now(), kairos_now() - over`,
  },
  send_limits: {
    id: 'limit_key',
    insert: `(limit_key, sends, window_ends_at) select id, 1, kairos_now() - interval '1 day' - over`,
  },
  sent_codes: {
    id: 'holder_id',
    insert: `(holder_id, identity_key, code_hash, key_id, expires_at) select id, 'idn', '', 'k1', kairos_now() - interval '1 day' - over`,
  },
  remembered_devices: {
    id: 'device_hash',
    insert: `(identity_key, device_hash, expires_at) select 'idn', id, kairos_now() - interval '1 day' - over`,
  },
  invitations: {
    id: 'invitation_id',
    insert: `(invitation_id, identity_key, type, expires_at) select id, 'idn', 'security_key', kairos_now() - interval '1 day' - over`,
  },
  erased_identities: {
    id: 'person_hash',
    insert: `(person_hash, erased_at) select id, kairos_now() - interval '30 days' - over`,
  },
  outbox: {
    id: 'message_id',
    insert: `(message_id, identity_key, channel, envelope, expires_at) select id, 'idn', 'email', '{}', kairos_now() - over`,
    left: ['kept', 'under way', 'waits'],
  },
  challenges: {
    id: 'challenge_id',
    insert: `(challenge_id, identity_key, session_id, purpose, context, context_hash, factor_ids, nonce, expires_at)
      select id, 'idn', 's', 'sign_in', '{}', '', '[]', '', kairos_now() - interval '1 day' - over`,
  },
  enrollments: {
    id: 'enrollment_id',
    insert: `(enrollment_id, identity_key, session_id, type, pending, expires_at)
      select id, 'idn', 's', 'totp', '', kairos_now() - interval '1 hour' - over`,
  },
  past_challenges: {
    id: 'challenge_id',
    insert: `(challenge_id, identity_key, session_id, created_at)
      select 'past ' || id, 'idn', 's', kairos_now() - interval '400 days' - over`,
    left: ['gone', 'past kept', 'twice'],
  },
  past_enrollments: {
    id: 'enrollment_id',
    insert: `(enrollment_id, identity_key, session_id, type, consumed_at, created_at)
      select 'past ' || id, 'idn', 's', 'totp', null, kairos_now() - interval '400 days' - over`,
    left: ['gone', 'past kept'],
  },
};
