import type { PolicyDocument } from '@kairos-mfa/protocol';
import { after, milliseconds } from '../policy/duration.ts';
import type { RememberedRow } from '../store/remembered-devices.ts';

/** For how many days a device can be remembered, at least one; `undefined` where the policy remembers none. */
export function rememberDays({ rememberDevice }: PolicyDocument['signIn']): number | undefined {
  if (rememberDevice === undefined) return undefined;
  return Math.max(1, Math.round(milliseconds(rememberDevice) / 86_400_000));
}

/** Until when a device that was remembered serves; a policy that has become stricter since counts at once (R42). */
export function rememberedUntil(
  { created_at, expires_at }: Pick<RememberedRow, 'created_at' | 'expires_at'>,
  { rememberDevice }: PolicyDocument['signIn'],
): Date {
  const allowed = rememberDevice === undefined ? expires_at : after(created_at, rememberDevice);
  return allowed < expires_at ? allowed : expires_at;
}
