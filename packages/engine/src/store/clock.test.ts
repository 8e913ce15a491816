import { createTestDatabase, type TestDatabase } from '@kairos-mfa/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { consumeChallenge, insertChallenge, expireChallenges } from './challenges.ts';
import {
  findSession,
  needsReproof,
  lockLiveSession,
  upsertSession,
  updateSessionLocation,
  raiseAssurance,
} from './sessions.ts';

// These tests fail if `kairos_now()` is constant during a statement, as `kairos_statement_now()` is.
let db: TestDatabase;
let person = 0;
let ann: { identityKey: string; sessionId: string };
beforeAll(async () => {
  db = await createTestDatabase('postgres');
}, 20_000);
afterAll(() => db.close());
beforeEach(async () => {
  person += 1;
  ann = { identityKey: `idn${person}`, sessionId: 's1' };
  await sql`insert into identities (identity_key, tenant_id, identity_id, user_handle)
    values (${ann.identityKey}, 'default', ${ann.identityKey}, ${ann.identityKey})`.execute(db.database);
  await upsertSession(db.database, ann, { authTime: new Date(), amr: ['pwd'] });
});

/** Resolves when a statement waits for a row that another transaction holds. */
const someoneWaits = () =>
  expect
    .poll(async () => {
      const { rows } = await sql`
        select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
        db.database,
      );
      return rows.length;
    })
    .toBe(1);

test('a proof that waits for a lock while its challenge is ended is refused', async () => {
  await insertChallenge(db.database, {
    challenge_id: `chl${person}`,
    identity_key: ann.identityKey,
    session_id: ann.sessionId,
    purpose: 'sign_in',
    action: null,
    resource: null,
    context: JSON.stringify({}),
    context_hash: '',
    factor_ids: JSON.stringify([]),
    nonce: '',
    expires_at: new Date(Date.now() + 300_000),
  });
  const consuming = await db.database.transaction().execute(async (trx) => {
    await sql`select 1 from challenges where challenge_id = ${`chl${person}`} for update`.execute(trx);
    const consumed = consumeChallenge(db.database, `chl${person}`);
    await someoneWaits();
    await expireChallenges(trx, ann.identityKey);
    return { consumed };
  });
  expect(await consuming.consumed).toBe(false);
});

test('a session that is found at an unusual location during its proof needs another proof', async () => {
  const placing = await db.database.transaction().execute(async (trx) => {
    await lockLiveSession(trx, ann);
    const placed = updateSessionLocation(db.database, ann, { country: 'BR' }, 'unusual');
    await someoneWaits();
    await raiseAssurance(trx, ann, { country: 'DE' }, ['totp'], false);
    return { placed };
  });
  await placing.placed;
  const session = await findSession(db.database, ann);
  expect(session && needsReproof(session)).toBe(true);
});
