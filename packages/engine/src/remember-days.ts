import type { PolicyDocument } from '@kairos-mfa/protocol';
import { milliseconds } from './policy/duration.ts';

/** For how many days a device can be remembered, at least one; `undefined` where the policy remembers none. */
export function rememberDays({ rememberDevice }: PolicyDocument['signIn']): number | undefined {
  if (rememberDevice === undefined) return undefined;
  return Math.max(1, Math.round(milliseconds(rememberDevice) / 86_400_000));
}
