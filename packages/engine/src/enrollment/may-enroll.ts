import type { EngineContext } from '../engine-context.ts';
import { hasLiveGrant } from '../grants/grants.ts';
import { stepUpRefusal } from '../grants/step-up-refusal.ts';
import type { CompiledRule, Policy } from '../policy/compile-policy.ts';
import { servingFactors } from '../policy/decide-step-up.ts';
import { after, before } from '../policy/duration.ts';
import { problem, type Refusal } from '../result.ts';
import { grantHolderOf, type SessionContext } from '../sessions/session-context.ts';
import { isLocationProven } from '../sessions/session-risk.ts';
import { type FactorRow, listFactors } from '../store/factors.ts';
import { findActiveSet } from '../store/recovery-codes.ts';
import type { SessionRow } from '../store/sessions.ts';
import type { Queries } from '../store/transact.ts';
import { isKnownDevice } from './first-enrollment.ts';

/**
 * The refusal if this session may not bind a factor of this type, else undefined (R29). Checked when an enrollment starts,
 * and again, under the lock, when it is verified: a factor bound in between changes the result.
 * `startedAt` is when the enrollment began, so that a sign-in that was recent then still counts after a slow scan.
 */
export async function checkEnrollmentRight(
  database: Queries,
  { policy, verifiers }: { policy: Policy; verifiers: EngineContext['verifiers'] },
  caller: SessionContext,
  session: SessionRow,
  type: string,
  startedAt: Date,
): Promise<Refusal | undefined> {
  const existing = await listFactors(database, caller.ref.identityKey);
  if (existing.length >= policy.document.factors.maxPerIdentity) return problem('too_many_factors');
  const rule = policy.ruleFor('factor.add');
  if (!rule) return problem('unknown_action');
  if (existing.length === 0) {
    if (!isRecentSignIn(policy, caller, startedAt)) return problem('reauthentication_required');
    // After a reset that kept the recovery codes, only a recovery code proves who the person is.
    const codesLeft = (await findActiveSet(database, caller.ref.identityKey))?.remaining ?? 0;
    return codesLeft > 0 && !isLocationProven(session, caller.resolved)
      ? stepUpRefusal({ action: 'factor.add', resource: type, context: {} }, rule, true)
      : undefined;
  }
  const enrolledHere = hasJustEnrolled(session, existing, { rule, verifiers }, caller.now);
  const requested = { action: 'factor.add', resource: type, context: {} };
  // An attacker with a hijacked session could otherwise bind a factor of their own and satisfy every later challenge.
  const proven =
    isLocationProven(session, caller.resolved) &&
    (enrolledHere || (await hasLiveGrant(database, grantHolderOf(caller), requested, rule, caller.now)));
  return proven ? undefined : stepUpRefusal(requested, rule, true);
}

/** Whether this session has just enrolled a factor; that counts as proven, if the rule accepts that factor at all (R35, R43). */
export function hasJustEnrolled(
  { factor_enrolled_at: enrolledAt }: SessionRow,
  bound: readonly FactorRow[],
  { rule, verifiers }: { rule: CompiledRule; verifiers: EngineContext['verifiers'] },
  now: Date,
): boolean {
  const since = before(now, rule.maxAge);
  const candidates = bound.flatMap(({ type, created_at: createdAt }) => {
    const strength = verifiers.get(type)?.contract.strength;
    return strength === undefined || createdAt <= since ? [] : [{ strength, createdAt }];
  });
  return enrolledAt !== null && enrolledAt > since && servingFactors(rule, candidates, now).ok;
}

function isRecentSignIn(policy: Policy, caller: SessionContext, startedAt: Date): boolean {
  const { maxAuthAge, maxAuthAgeKnownDevice } = policy.document.firstEnrollment;
  const longest = isKnownDevice(caller, startedAt) ? maxAuthAgeKnownDevice : maxAuthAge;
  return after(caller.resolved.authTime, longest) > startedAt;
}

/** Whether this action changes the factors of a person; such an action needs a grant of its own. */
export function isFactorManagement(action: string): boolean {
  return /^(factor|recovery_codes)\./.test(action);
}
