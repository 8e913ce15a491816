import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { expireChallenges } from './challenges.ts';
import {
  findSession,
  needsReproof,
  lockLiveSession,
  updateSessionLocation,
  raiseAssurance,
  type SessionRef,
} from './sessions.ts';
import { openTestStore, type TestStore } from './store.fixtures.ts';

// These tests fail if `kairos_now()` is constant during a statement, as `kairos_statement_now()` is.
let store: TestStore;
let ann: SessionRef;
beforeAll(async () => {
  store = await openTestStore('postgres');
}, 20_000);
afterAll(() => store.close());
beforeEach(async () => {
  ann = await store.newPerson();
});

/** Resolves when a statement waits for a row that another transaction holds. */
const someoneWaits = () =>
  expect
    .poll(async () => {
      const { rows } = await sql`
        select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
        store.database,
      );
      return rows.length;
    })
    .toBe(1);

test('a proof that waits for a lock while its challenge is ended is refused', async () => {
  const id = await store.openChallenge(ann);
  const factorId = await store.newFactor(ann);
  const consuming = await store.database.transaction().execute(async (trx) => {
    await sql`select 1 from challenges where challenge_id = ${id} for update`.execute(trx);
    const consumed = store.answerChallenge(ann, id, { factorId });
    await someoneWaits();
    await expireChallenges(trx, ann.identityKey);
    return { consumed };
  });
  expect((await consuming.consumed).status).toBe('challenge_consumed');
});

test('a session that is found at an unusual location during its proof needs another proof', async () => {
  const placing = await store.database.transaction().execute(async (trx) => {
    await lockLiveSession(trx, ann);
    const placed = updateSessionLocation(store.database, ann, { country: 'BR' }, 'unusual');
    await someoneWaits();
    await raiseAssurance(trx, ann, { country: 'DE' }, ['totp'], false);
    return { placed };
  });
  await placing.placed;
  const session = await findSession(store.database, ann);
  expect(session && needsReproof(session)).toBe(true);
});
