import { createTestDatabase, type DatabaseKind, type TestDatabase } from '@kairos-mfa/testkit';
import { sql } from 'kysely';
import { randomId } from '../secrets/random.ts';
import { upsertIdentity } from './identities.ts';
import { upsertSession, type SessionRef } from './sessions.ts';
import { type Queries, readClock } from './transact.ts';

/** A database, and people in it. */
export interface TestStore extends Pick<TestDatabase, 'database' | 'advance' | 'close'> {
  /** A new person with a session; all first sessions have the same id, which is theirs only together with the person. */
  newPerson(): Promise<SessionRef>;
  /** Another session of the same person. */
  newSession(of: SessionRef): Promise<SessionRef>;
  /** So many seconds from now, by the database clock. */
  inSeconds(seconds: number): Promise<Date>;
}

/** Opens an empty store, for tests of single statements. */
export async function openTestStore(kind: DatabaseKind): Promise<TestStore> {
  const { database, advance, close } = await createTestDatabase(kind);
  const meet = async (ref: SessionRef): Promise<SessionRef> => {
    await upsertSession(database, ref, { authTime: await readClock(database), amr: ['pwd'] });
    return ref;
  };
  return {
    database,
    advance,
    close,
    async newPerson() {
      const who = { tenantId: 'default', identityId: randomId('usr') };
      const { identity_key: identityKey } = await upsertIdentity(database, who, {});
      return meet({ identityKey, sessionId: 's1' });
    },
    newSession: ({ identityKey }) => meet({ identityKey, sessionId: randomId('ses') }),
    inSeconds: async (seconds) => new Date((await readClock(database)).getTime() + seconds * 1000),
  };
}

/** Waits until so many statements wait for a lock. */
export async function untilWaiting(database: Queries, count: number): Promise<void> {
  while ((await countWaiting(database)) < count) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** True once work under way waits for a lock; false where it came to its end without. */
export async function waitsForLock(database: Queries, work: Promise<unknown>): Promise<boolean> {
  const done = new AbortController();
  const finish = () => done.abort();
  void work.then(finish, finish);
  while (!done.signal.aborted && (await countWaiting(database)) === 0);
  return !done.signal.aborted;
}

/** How many statements wait for a lock. Not inside a transaction: there PostgreSQL repeats its first answer. */
async function countWaiting(database: Queries): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`select count(*)::int as waiting from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(database);
  return rows[0]?.waiting ?? 0;
}
