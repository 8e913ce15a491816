import type { Enrollment } from '@kairos-mfa/protocol';
import type { EngineContext } from '../engine-context.ts';
import type { SessionContext } from '../sessions/session-context.ts';
import { type EnrollmentRow, findStartedEnrollment, replacePending } from '../store/enrollments.ts';
import type { StoredStepUp } from '../store/schema.ts';
import type { Queries } from '../store/transact.ts';
import { openPending, sealPending, startedFor, type PendingEnrollment } from './pending-enrollment.ts';

/**
 * The answer of an enrollment that this session has started in the last five minutes and that is still open: a page that was
 * reloaded, or another tab, goes on with it. It is neither audited nor sent a code again.
 */
export async function resumeEnrollment(
  engine: Pick<EngineContext, 'keys'>,
  database: Queries,
  caller: SessionContext,
  requested: { readonly type: string; readonly stepUp: StoredStepUp },
): Promise<Enrollment | undefined> {
  const started = await findStartedEnrollment(database, caller.ref, requested);
  return started && enrollmentAnswer(engine, caller, started);
}

/** Stores what the browser received with another code, e.g. when the next one can be sent, for a page that is reloaded after it. */
export async function rememberResent(
  engine: Pick<EngineContext, 'keys' | 'database'>,
  started: EnrollmentRow,
  change: (before: PendingEnrollment) => Partial<Pick<PendingEnrollment, 'options' | 'confirmation'>>,
): Promise<void> {
  const before = await openPending(engine, started);
  const after = { ...before, ...change(before) };
  const sealed = await sealPending(engine, started.identity_key, started.enrollment_id, after);
  await replacePending(engine.database, started.enrollment_id, sealed);
}

/** The answer of a started enrollment; undefined if it was started for another address, device or country. */
export async function enrollmentAnswer(
  engine: Pick<EngineContext, 'keys'>,
  caller: SessionContext,
  started: EnrollmentRow,
): Promise<Enrollment | undefined> {
  const { options, confirmation, startedFor: owner } = await openPending(engine, started);
  if (owner !== startedFor(caller)) return undefined;
  return {
    enrollmentId: started.enrollment_id,
    type: started.type,
    options,
    expiresAt: started.expires_at.toISOString(),
    ...(confirmation && started.confirmed_at === null && { confirmation }),
  };
}
