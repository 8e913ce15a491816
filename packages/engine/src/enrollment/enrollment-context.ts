import type { EngineContext } from '../engine-context.ts';
import type { Policy } from '../policy/compile-policy.ts';
import { factorOwnerOf, type SessionContext } from '../sessions/session-context.ts';
import type { EnrollmentContext } from './factor-options.ts';

/** The factors that this person may enroll, and the reasons for the others. */
export function enrollmentContext(
  engine: EngineContext,
  policy: Policy,
  caller: SessionContext,
  { factors, invited }: Pick<EnrollmentContext, 'factors' | 'invited'>,
): EnrollmentContext {
  const highSecurity = policy.isHighSecurity(caller.facts, caller.now);
  return {
    engine,
    policy,
    owner: factorOwnerOf(caller),
    factors,
    highSecurity,
    amr: caller.session.amr,
    invited,
  };
}
