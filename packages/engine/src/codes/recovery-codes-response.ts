import type { State } from '@kairos-mfa/protocol';
import type { ActiveCodeSet, RecoveryCodeSet } from '../store/recovery-codes.ts';

/** The recovery codes that a person has left, and whether a new set is pending. */
export function codesAnswer(
  active: ActiveCodeSet | undefined,
  pending: RecoveryCodeSet | undefined,
): State['recoveryCodes'] {
  if (active)
    return { remaining: active.remaining, createdAt: active.created_at.toISOString(), acknowledged: true };
  return pending ? { remaining: 0, createdAt: pending.created_at.toISOString(), acknowledged: false } : null;
}

/** Whether a person has saved recovery codes, or was shown some and has not saved them. */
export function codesState(
  active: ActiveCodeSet | undefined,
  pending: RecoveryCodeSet | undefined,
): 'saved' | 'unsaved' | 'none' {
  if (active) return 'saved';
  return pending ? 'unsaved' : 'none';
}
