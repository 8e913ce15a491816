import { type Selectable, sql, type Updateable } from 'kysely';
import type { ResolvedSession } from '../ports.ts';
import { resetProvenLocations, type Location, markLocationProven } from './locations.ts';
import { forgetDevices } from './remembered-devices.ts';
import type { SessionsTable } from './schema.ts';
import type { Queries } from './transact.ts';

/** A stored session. */
export type SessionRow = Selectable<SessionsTable>;

/** Identifies one session of one person; the same `sid` of another person is another session. */
export interface SessionRef {
  readonly identityKey: string;
  readonly sessionId: string;
}

/** One session of a person, all but one, or all of them. */
export interface SessionFilter {
  readonly only?: string | undefined;
  readonly except?: string | undefined;
}

/** Whether a session is the person's own: nobody has acted for them in it. */
export function isOwnSession({ acted_by }: Pick<SessionRow, 'acted_by'>): boolean {
  return acted_by === null;
}

/** Upserts the session; `auth_time` only moves forward. An ended one is returned with `ended_at`. */
export function upsertSession(
  database: Queries,
  { identityKey, sessionId }: SessionRef,
  primary: Pick<ResolvedSession, 'authTime' | 'amr'> &
    Partial<Pick<ResolvedSession, 'acr' | 'act' | 'deviceId'>>,
): Promise<SessionRow> {
  return database
    .insertInto('sessions')
    .values({
      identity_key: identityKey,
      session_id: sessionId,
      auth_time: primary.authTime,
      amr: JSON.stringify(primary.amr),
      mfa_amr: JSON.stringify([]),
      device_id: primary.deviceId ?? null,
      acr: primary.acr ?? null,
      acted_by: primary.act ? (primary.act.sub ?? '') : null,
    })
    .onConflict((conflict) =>
      conflict.columns(['identity_key', 'session_id']).doUpdateSet({
        auth_time: sql`greatest(sessions.auth_time, excluded.auth_time)`,
        amr: (eb) => eb.ref('excluded.amr'),
        acr: (eb) => eb.ref('excluded.acr'),
        // Never taken back: who else has acted in a session may have seen what it shows.
        acted_by: sql`coalesce(sessions.acted_by, excluded.acted_by)`,
      }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** `auth_time` of a session that only the host has named: before every sign-in, so that the first assertion replaces it. */
const neverSignedIn = new Date(0);

/** Whether the browser of a session has called, so that its sign-in is known. */
export function hasSignedIn({ auth_time }: Pick<SessionRow, 'auth_time'>): boolean {
  return auth_time > neverSignedIn;
}

/** Inserts a session that the host has named and whose sign-in is not known; a stored one is left as it is. */
export async function insertNamedSession(
  trx: Queries,
  { identityKey, sessionId }: SessionRef,
): Promise<void> {
  await trx
    .insertInto('sessions')
    .values({
      identity_key: identityKey,
      session_id: sessionId,
      auth_time: neverSignedIn,
      amr: JSON.stringify([]),
      mfa_amr: JSON.stringify([]),
    })
    .onConflict((conflict) => conflict.columns(['identity_key', 'session_id']).doNothing())
    .execute();
}

/**
 * Stores the location of a session, and whether that is unusual for its account. `usual` does not clear an unusual
 * state without a proof since.
 */
export async function updateSessionLocation(
  database: Queries,
  { identityKey, sessionId }: SessionRef,
  place: Location,
  judged: 'usual' | 'unusual' | 'as-before',
): Promise<void> {
  await database
    .updateTable('sessions')
    .set({
      ...at(place),
      // The session may be stolen: a recent enrollment in it must not let an attacker add a factor.
      ...(judged === 'unusual' && { unusual_at: sql<Date>`kairos_now()`, factor_enrolled_at: null }),
      ...(judged === 'usual' && {
        unusual_at: sql<Date | null>`case when mfa_at > unusual_at then null else unusual_at end`,
      }),
    })
    .where('identity_key', '=', identityKey)
    .where('session_id', '=', sessionId)
    .execute();
}

/** The columns of a location. */
function at({ deviceId, country }: Location): Pick<Updateable<SessionsTable>, 'device_id' | 'country'> {
  return {
    ...(deviceId !== undefined && { device_id: deviceId }),
    ...(country !== undefined && { country }),
  };
}

/** Whether a session is at an unusual location without a proof since. */
export function needsReproof({ unusual_at, mfa_at }: Pick<SessionRow, 'unusual_at' | 'mfa_at'>): boolean {
  return unusual_at !== null && (mfa_at === null || mfa_at <= unusual_at);
}

/** Finds a session, whether it has ended or not. */
export function findSession(
  database: Queries,
  { identityKey, sessionId }: SessionRef,
): Promise<SessionRow | undefined> {
  return database
    .selectFrom('sessions')
    .selectAll()
    .where('identity_key', '=', identityKey)
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
}

/** Locks a session that has not ended; undefined when it has. Every change on its behalf starts with this lock. */
export function lockLiveSession(
  trx: Queries,
  { identityKey, sessionId }: SessionRef,
): Promise<SessionRow | undefined> {
  return trx
    .selectFrom('sessions')
    .selectAll()
    .where('identity_key', '=', identityKey)
    .where('session_id', '=', sessionId)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

/**
 * Locks every session of a person, in one order. A change that affects other sessions starts with it: a verification holds
 * the lock of its session while it waits for a challenge or a factor, so taking them the other way round is a deadlock.
 */
export async function lockAllSessions(trx: Queries, identityKey: string): Promise<void> {
  await trx
    .selectFrom('sessions')
    .select('session_id')
    .where('identity_key', '=', identityKey)
    .orderBy('session_id')
    .forUpdate()
    .execute();
}

/** Raises a session to aal2 with the methods and the location of the proof, which becomes its location and is proven. */
export async function raiseAssurance(
  trx: Queries,
  { identityKey, sessionId }: SessionRef,
  place: Location,
  amr: readonly string[],
  enrolled: boolean,
): Promise<void> {
  await markLocationProven(trx, identityKey, place);
  await trx
    .updateTable('sessions')
    .set({
      ...at(place),
      mfa_at: sql<Date>`kairos_now()`,
      mfa_amr: JSON.stringify(amr),
      // Kept from the first enrollment: repeated enrollments must not extend the time in which no new proof is needed.
      ...(enrolled && { factor_enrolled_at: sql<Date>`coalesce(factor_enrolled_at, kairos_now())` }),
    })
    .where('identity_key', '=', identityKey)
    .where('session_id', '=', sessionId)
    .execute();
}

/** Ends one session for good, stored or not. */
export async function endSession(trx: Queries, { identityKey, sessionId }: SessionRef): Promise<void> {
  await trx
    .insertInto('sessions')
    .values({
      identity_key: identityKey,
      session_id: sessionId,
      auth_time: neverSignedIn,
      amr: JSON.stringify([]),
      mfa_amr: JSON.stringify([]),
      ended_at: sql<Date>`kairos_now()`,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['identity_key', 'session_id'])
        .doUpdateSet({ ended_at: sql`coalesce(sessions.ended_at, excluded.ended_at)` }),
    )
    .execute();
}

/** Ends every session of a person, or every one but this; sessions that were never stored here included. */
export async function endAllSessions(trx: Queries, identityKey: string, except?: string): Promise<void> {
  await trx
    .updateTable('identities')
    .set({ sessions_ended_at: sql<Date>`kairos_now()`, kept_session_id: except ?? null })
    .where('identity_key', '=', identityKey)
    .execute();
  let query = trx
    .updateTable('sessions')
    .set({ ended_at: sql<Date>`kairos_now()` })
    .where('identity_key', '=', identityKey)
    .where('ended_at', 'is', null);
  if (except !== undefined) query = query.where('session_id', '<>', except);
  await query.execute();
}

/** A person's sessions with a known sign-in that have not ended, the latest first; a hundred at most. */
export function listLiveSessions(database: Queries, identityKey: string): Promise<SessionRow[]> {
  return database
    .selectFrom('sessions')
    .selectAll()
    .where('identity_key', '=', identityKey)
    .where('ended_at', 'is', null)
    .where('auth_time', '>', neverSignedIn)
    .orderBy('auth_time', 'desc')
    .limit(100)
    .execute();
}

/** Makes every other session need a new proof; no session may add a factor because of an earlier enrollment. */
export async function resetOtherAssurance(
  trx: Queries,
  { identityKey, sessionId }: SessionRef,
): Promise<void> {
  await trx
    .updateTable('sessions')
    .set({ mfa_at: null, mfa_amr: JSON.stringify([]), factor_enrolled_at: null })
    .where('identity_key', '=', identityKey)
    .where('session_id', '<>', sessionId)
    .execute();
}

/** Marks all sessions, devices and locations of this person as unproven, after the removal of the last factor. */
export async function resetAllAssurance(trx: Queries, identityKey: string): Promise<void> {
  await forgetDevices(trx, identityKey);
  await resetProvenLocations(trx, identityKey);
  await trx
    .updateTable('sessions')
    .set({ mfa_at: null, mfa_amr: JSON.stringify([]), factor_enrolled_at: null })
    .where('identity_key', '=', identityKey)
    .execute();
}
