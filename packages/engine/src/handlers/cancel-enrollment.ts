import { ok, problem } from '../result.ts';
import { audit } from '../store/audit.ts';
import { deleteEnrollment } from '../store/enrollments.ts';
import { transact } from '../store/transact.ts';
import type { Handler } from './handler.ts';

/** Deletes an abandoned enrollment with its pending secret. */
export const cancelEnrollment: Handler<'cancelEnrollment'> = (engine, { caller, params }) =>
  transact(engine.database, async (trx) => {
    const enrollment = await deleteEnrollment(trx, params.enrollmentId, caller.ref);
    if (!enrollment) return problem('not_found');
    await audit(trx, caller.subject, 'mfa.enrollment_abandoned', { factor: enrollment.type });
    return ok(undefined);
  });
