import type { Enrollment } from '@kairos-mfa/protocol';
import type { EngineContext } from '../engine-context.ts';
import { seal, unseal } from '../secrets/seal.ts';
import { factorOwnerOf, type SessionContext } from '../sessions/session-context.ts';
import type { EnrollmentRow } from '../store/enrollments.ts';

/** What is sealed with an enrollment that was started. */
export interface PendingEnrollment {
  /** The state of its verifier, e.g. the secret that the factor will have. */
  readonly pending: unknown;
  /** What the browser received, for a repeated start. */
  readonly options: Record<string, unknown>;
  readonly confirmation?: Enrollment['confirmation'];
  /** See `startedFor`. */
  readonly startedFor: string;
}

/** Seals the state of an enrollment, for its row alone. */
export function sealPending(
  { keys }: Pick<EngineContext, 'keys'>,
  identityKey: string,
  enrollmentId: string,
  pending: PendingEnrollment,
): Promise<string> {
  return seal(keys, bindingOf(identityKey, enrollmentId), pending);
}

/** Opens the state of an enrollment. */
export async function openPending(
  { keys }: Pick<EngineContext, 'keys'>,
  { identity_key, enrollment_id, pending }: EnrollmentRow,
): Promise<PendingEnrollment> {
  // SAFETY: sealed by `sealPending`, for this row alone.
  return (await unseal(keys, bindingOf(identity_key, enrollment_id), pending)) as PendingEnrollment;
}

/**
 * The account name, the destinations and the location of the browser. A secret is shown again only where all of them are the
 * same: with a stolen session, a thief on another device would otherwise read the secret that the person is about to confirm.
 */
export function startedFor(caller: SessionContext): string {
  const { account, displayName, reachable } = factorOwnerOf(caller);
  const { deviceId, country } = caller.resolved;
  return JSON.stringify([account, displayName, reachable.email, reachable.text, deviceId, country]);
}

function bindingOf(identityKey: string, enrollmentId: string) {
  return { identityKey, rowId: enrollmentId, purpose: 'enrollment' } as const;
}
