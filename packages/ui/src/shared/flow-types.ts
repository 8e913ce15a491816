import type {
  ChallengeHook,
  EnrollmentHook,
  MfaPrompt as MfaPromptHook,
  PromptPreferencesHook,
  RecoveryCodesHook,
  RememberedDevicesHook,
  SecurityHook,
  StepUpHook,
} from '@kairos-mfa/react';

export type { Failure } from '../provider/factor-view.ts';

export type PromptState = MfaPromptHook['state'];
export type EnrollmentState = EnrollmentHook['state'];
export type ChallengeState = ChallengeHook['state'];
export type RecoveryCodesState = RecoveryCodesHook['state'];
export type SecurityState = SecurityHook['state'];
export type DevicesState = RememberedDevicesHook['state'];
export type PreferencesState = PromptPreferencesHook['state'];
export type Security = Extract<SecurityState, { step: 'overview' }>['security'];
export type StepUpState = StepUpHook['state'];
export type StepUpRequest = Extract<StepUpState, { step: 'challenging' }>['request'];
/** A factor that accepts no attempts for a while. */
export type LockedFactor = NonNullable<Extract<ChallengeState, { step: 'choosing' }>['locked']>;
