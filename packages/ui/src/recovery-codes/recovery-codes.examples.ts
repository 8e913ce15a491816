import type { RecoveryCodesHook } from '@kairos-mfa/react';
import { fn } from 'storybook/test';

/** The verbs of recovery codes as mocks. */
export function recoveryCodesVerbs(): Omit<RecoveryCodesHook, 'state'> {
  return { saved: fn(), typeBack: fn(), typed: fn(), acknowledge: fn(), leave: fn(), stay: fn() };
}
