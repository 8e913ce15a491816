import { createTestDatabase, type DatabaseKind, type TestDatabase } from '@kairos-mfa/testkit';
import { sql } from 'kysely';
import { randomId } from '../secrets/random.ts';
import { insertChallenge, type OpenOutcome } from './challenges.ts';
import { insertFactor } from './factors.ts';
import { type Finalization, type FinalizationOutcome, finalize } from './finalization.ts';
import { upsertIdentity } from './identities.ts';
import { loadSession, type SnapshotParts, type StoredSession } from './session-snapshot.ts';
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
  /** What a request of this session reads. */
  snapshot(of: SessionRef, parts: SnapshotParts): Promise<StoredSession>;
  /** A factor of this person; its id. */
  newFactor(of: SessionRef, type?: string): Promise<string>;
  /** A challenge of this session, valid for so many seconds, 300 by default; its id. */
  openChallenge(of: SessionRef, seconds?: number): Promise<string>;
  /** Tries to open one more in a minute with this limit. */
  tryChallenge(of: SessionRef, perMinute: number): Promise<OpenOutcome>;
  /** Answers a challenge with a right proof that is single-use by the challenge alone, or as `changes` say. */
  answerChallenge(
    of: SessionRef,
    challengeId: string,
    changes?: Partial<Finalization>,
  ): Promise<FinalizationOutcome>;
}

/** Opens an empty store, for tests of single statements. */
export async function openTestStore(kind: DatabaseKind): Promise<TestStore> {
  const { database, advance, close } = await createTestDatabase(kind);
  const meet = async (ref: SessionRef): Promise<SessionRef> => {
    await upsertSession(database, ref, { authTime: await readClock(database), amr: ['pwd'] });
    return ref;
  };
  const inSeconds = async (seconds: number): Promise<Date> =>
    new Date((await readClock(database)).getTime() + seconds * 1000);
  const newFactor = async ({ identityKey }: SessionRef, type = 'totp'): Promise<string> => {
    const factor_id = randomId('fct');
    await insertFactor(database, {
      factor_id,
      identity_key: identityKey,
      type,
      name: '',
      material: 'sealed',
      last_claim: 0,
    });
    return factor_id;
  };
  const challengeRow = async (id: string, { identityKey, sessionId }: SessionRef, seconds: number) => ({
    challenge_id: id,
    identity_key: identityKey,
    session_id: sessionId,
    purpose: 'sign_in' as const,
    action: null,
    resource: null,
    context: JSON.stringify({}),
    context_hash: '',
    factor_ids: JSON.stringify([]),
    nonce: '',
    expires_at: await inSeconds(seconds),
  });
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
    inSeconds,
    async snapshot({ identityKey, sessionId }, parts) {
      const { tenant_id: tenantId, identity_id: identityId } = await database
        .selectFrom('identities')
        .selectAll()
        .where('identity_key', '=', identityKey)
        .executeTakeFirstOrThrow();
      return loadSession(database, { tenantId, identityId, sessionId }, parts);
    },
    newFactor,
    async openChallenge(of, seconds = 300) {
      const id = randomId('chl');
      await insertChallenge(database, await challengeRow(id, of, seconds), 1_000);
      return id;
    },
    tryChallenge: async (of, perMinute) =>
      insertChallenge(database, await challengeRow(randomId('chl'), of, 300), perMinute),
    answerChallenge: async (ref, challengeId, changes = {}) =>
      finalize(database, {
        ...ref,
        tenantId: 'default',
        challengeId,
        factorId: changes.factorId ?? (await newFactor(ref)),
        claim: { kind: 'none' },
        token: undefined,
        raise: undefined,
        events: [],
        grant: undefined,
        answer: undefined,
        ...changes,
      }),
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
