import { createOneTimeCodes } from '../codes/one-time-codes.ts';
import type { OneTimeCodes } from '../define-verifier.ts';
import type { EngineContext } from '../engine-context.ts';
import { maskAddress } from '../factors/email.verifier.ts';
import type { Policy } from '../policy/compile-policy.ts';
import { after } from '../policy/duration.ts';
import { ok, problem, type Result } from '../result.ts';
import { factorOwnerOf, type SessionContext } from '../sessions/session-context.ts';

/** Milliseconds after which a device counts as known: a day. */
const knownDeviceAge = 'P1D';

/** Whether the host or Kairos had known this device for a day at that time. */
export function isKnownDevice({ resolved: { deviceFirstSeenAt } }: SessionContext, at: Date): boolean {
  return deviceFirstSeenAt !== undefined && after(deviceFirstSeenAt, knownDeviceAge) <= at;
}

/**
 * Whether an enrollment that began then also needs a code from the person's mailbox, which an attacker with only
 * the session cannot read (R29). `bound` are the factors that the person has.
 */
export function needsConfirmation(
  { document: { firstEnrollment } }: Policy,
  caller: SessionContext,
  bound: readonly unknown[],
  startedAt: Date,
): boolean {
  if (bound.length > 0 || firstEnrollment.confirm === 'never') return false;
  return firstEnrollment.confirm === 'always' || !isKnownDevice(caller, startedAt);
}

/** The codes that confirm one enrollment; separate from those of the factor itself. */
export function confirmationCodes(
  engine: EngineContext,
  caller: SessionContext,
  enrollmentId: string,
): OneTimeCodes {
  return createOneTimeCodes(engine, caller, `${enrollmentId}.confirm`);
}

/** Sends the code that confirms an enrollment to the current address of the person. */
export async function sendConfirmation(
  engine: EngineContext,
  caller: SessionContext,
  enrollmentId: string,
): Promise<Result<{ maskedDestination: string; digits: 6 | 8; resendAt: string }>> {
  const { email } = factorOwnerOf(caller).reachable;
  // Without a verified address no code can be sent, and the enrollment is refused.
  if (email === undefined)
    return problem('factor_not_allowed', {
      detail: 'firstEnrollment.confirm asks for a code by mail, and this person has no verified address.',
    });
  const sent = await confirmationCodes(engine, caller, enrollmentId).send('email', email);
  return sent.ok ? ok({ maskedDestination: maskAddress(email), ...sent.value }) : sent;
}
