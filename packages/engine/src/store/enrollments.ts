import { type Insertable, type Selectable, sql } from 'kysely';
import type { EnrollmentsTable, StoredStepUp } from './schema.ts';
import type { SessionRef } from './sessions.ts';
import type { Queries } from './transact.ts';

/** A stored enrollment. */
export type EnrollmentRow = Selectable<EnrollmentsTable>;

/** Attempts per enrollment. */
export const maxEnrollmentAttempts = 5;
/** Live enrollments per session; a new one drops the oldest. */
const liveEnrollments = 5;

/** Inserts a separate enrollment: the pending secret of another tab is never overwritten (R27). */
export async function insertEnrollment(
  database: Queries,
  enrollment: Insertable<EnrollmentsTable>,
): Promise<void> {
  await database.insertInto('enrollments').values(enrollment).execute();
  await sql`
    update enrollments set expires_at = kairos_now() where enrollment_id in (
      select enrollment_id from enrollments
      where identity_key = ${enrollment.identity_key} and session_id = ${enrollment.session_id}
        and consumed_at is null and expires_at > kairos_now()
      order by created_at desc, enrollment_id desc offset ${liveEnrollments})`.execute(database);
}

/** Finds an enrollment of this session, whatever its state. */
export function findEnrollment(
  database: Queries,
  id: string,
  session: SessionRef,
): Promise<EnrollmentRow | undefined> {
  return database
    .selectFrom('enrollments')
    .selectAll()
    .where('enrollment_id', '=', id)
    .where('identity_key', '=', session.identityKey)
    .where('session_id', '=', session.sessionId)
    .executeTakeFirst();
}

/**
 * Finds the enrollment that a repeated start gets: of this session and type, for the same action, begun in the last five
 * minutes, and still open. The rest of its ten minutes is enough to finish it.
 */
export function findStartedEnrollment(
  database: Queries,
  session: SessionRef,
  requested: { readonly type: string; readonly stepUp: StoredStepUp },
): Promise<EnrollmentRow | undefined> {
  return database
    .selectFrom('enrollments')
    .selectAll()
    .where('identity_key', '=', session.identityKey)
    .where('session_id', '=', session.sessionId)
    .where('type', '=', requested.type)
    .where('step_up', '=', sql<StoredStepUp>`${JSON.stringify(requested.stepUp)}::jsonb`)
    .where('consumed_at', 'is', null)
    .where('expires_at', '>', sql<Date>`kairos_now()`)
    .where('attempts', '<', maxEnrollmentAttempts)
    .where('created_at', '>', sql<Date>`kairos_now() - interval '5 minutes'`)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Replaces what is sealed with an enrollment. */
export async function replacePending(database: Queries, id: string, sealed: string): Promise<void> {
  await database
    .updateTable('enrollments')
    .set({ pending: sealed })
    .where('enrollment_id', '=', id)
    .execute();
}

/** Consumes one attempt, committed on its own before the proof is checked, and returns how many are left; undefined when none are. */
export async function incrementEnrollmentAttempts(
  database: Queries,
  id: string,
): Promise<number | undefined> {
  const spent = await database
    .updateTable('enrollments')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('enrollment_id', '=', id)
    .where('attempts', '<', maxEnrollmentAttempts)
    .returning('attempts')
    .executeTakeFirst();
  return spent && maxEnrollmentAttempts - spent.attempts;
}

/** Marks the enrollment as confirmed; exactly one caller succeeds. */
export async function confirmEnrollment(trx: Queries, id: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('enrollments')
    .set({ confirmed_at: sql<Date>`kairos_now()` })
    .where('enrollment_id', '=', id)
    .where('confirmed_at', 'is', null)
    .where('consumed_at', 'is', null)
    .where('expires_at', '>', sql<Date>`kairos_now()`)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Consumes the enrollment; exactly one caller succeeds. */
export async function consumeEnrollment(trx: Queries, id: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('enrollments')
    .set({ consumed_at: sql<Date>`kairos_now()` })
    .where('enrollment_id', '=', id)
    .where('consumed_at', 'is', null)
    .where('expires_at', '>', sql<Date>`kairos_now()`)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Deletes an unfinished enrollment with its pending secret. */
export async function deleteEnrollment(
  database: Queries,
  id: string,
  session: SessionRef,
): Promise<EnrollmentRow | undefined> {
  return database
    .deleteFrom('enrollments')
    .where('enrollment_id', '=', id)
    .where('identity_key', '=', session.identityKey)
    .where('session_id', '=', session.sessionId)
    .where('consumed_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
}

/** Deletes every unfinished enrollment of a person. */
export async function deleteEnrollments(trx: Queries, identityKey: string): Promise<void> {
  await trx
    .deleteFrom('enrollments')
    .where('identity_key', '=', identityKey)
    .where('consumed_at', 'is', null)
    .execute();
}
