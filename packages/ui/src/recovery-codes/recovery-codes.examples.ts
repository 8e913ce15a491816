import type { RecoveryCodesHook } from '@kairos-mfa/react';
import { fn } from 'storybook/test';

/** Verbs that only remember that they were called. */
export function recoveryCodesVerbs(): Omit<RecoveryCodesHook, 'state'> {
  return { saved: fn(), typeBack: fn(), typed: fn(), acknowledge: fn(), leave: fn(), stay: fn() };
}
