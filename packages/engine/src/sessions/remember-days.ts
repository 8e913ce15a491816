import type { ResolvedPolicy } from '@kairos-mfa/protocol';
import { after, milliseconds } from '../policy/duration.ts';
import type { RememberedRow } from '../store/remembered-devices.ts';

/** The number of days for which a device can be remembered, at least one; `undefined` if the policy remembers none. */
export function rememberDays({ rememberDevice }: ResolvedPolicy['signIn']): number | undefined {
  if (rememberDevice === undefined || milliseconds(rememberDevice) === 0) return undefined;
  return Math.max(1, Math.round(milliseconds(rememberDevice) / 86_400_000));
}

/** The end of the validity of a remembered device; a stricter policy applies at once (R42). */
export function rememberedUntil(
  { created_at, expires_at }: Pick<RememberedRow, 'created_at' | 'expires_at'>,
  { rememberDevice }: ResolvedPolicy['signIn'],
): Date {
  const allowed = rememberDevice === undefined ? expires_at : after(created_at, rememberDevice);
  return allowed < expires_at ? allowed : expires_at;
}
