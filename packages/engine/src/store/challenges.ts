import { type Insertable, type Selectable, sql } from 'kysely';
import type { ChallengesTable } from './schema.ts';
import type { SessionRef, SessionFilter } from './sessions.ts';
import type { Queries } from './transact.ts';

/** A stored challenge. */
export type ChallengeRow = Selectable<ChallengesTable>;

/** Attempts per challenge (R13). */
export const maxChallengeAttempts = 5;
/** Live challenges per session; a new one drops the oldest. */
const liveChallenges = 5;

/** Inserts a challenge; beyond the limit of live ones a session loses its oldest. */
export async function insertChallenge(
  database: Queries,
  challenge: Insertable<ChallengesTable>,
): Promise<void> {
  await database.insertInto('challenges').values(challenge).execute();
  await sql`
    update challenges set expires_at = kairos_now() where challenge_id in (
      select challenge_id from challenges
      where identity_key = ${challenge.identity_key} and session_id = ${challenge.session_id}
        and consumed_at is null and expires_at > kairos_now()
      order by created_at desc, challenge_id desc offset ${liveChallenges})`.execute(database);
}

/** Finds a challenge of this session; one of another session is not found (R22). */
export function findChallenge(
  database: Queries,
  id: string,
  session: SessionRef,
): Promise<ChallengeRow | undefined> {
  return database
    .selectFrom('challenges')
    .selectAll()
    .where('challenge_id', '=', id)
    .where('identity_key', '=', session.identityKey)
    .where('session_id', '=', session.sessionId)
    .executeTakeFirst();
}

/** Consumes one attempt and returns how many are left; undefined when none are. */
export async function incrementChallengeAttempts(trx: Queries, id: string): Promise<number | undefined> {
  const spent = await trx
    .updateTable('challenges')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('challenge_id', '=', id)
    .where('attempts', '<', maxChallengeAttempts)
    .returning('attempts')
    .executeTakeFirst();
  return spent && maxChallengeAttempts - spent.attempts;
}

/** Consumes the challenge; exactly one caller succeeds. */
export async function consumeChallenge(trx: Queries, id: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('challenges')
    .set({ consumed_at: sql<Date>`kairos_now()` })
    .where('challenge_id', '=', id)
    .where('consumed_at', 'is', null)
    .where('expires_at', '>', sql<Date>`kairos_now()`)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Ends a person's open challenges: all of them, or those of some sessions (R24). */
export async function expireChallenges(
  trx: Queries,
  identityKey: string,
  which: SessionFilter = {},
): Promise<void> {
  let query = trx
    .updateTable('challenges')
    .set({ expires_at: sql<Date>`kairos_now()` })
    .where('identity_key', '=', identityKey)
    .where('consumed_at', 'is', null)
    .where('expires_at', '>', sql<Date>`kairos_now()`);
  if (which.only !== undefined) query = query.where('session_id', '=', which.only);
  if (which.except !== undefined) query = query.where('session_id', '<>', which.except);
  await query.execute();
}
