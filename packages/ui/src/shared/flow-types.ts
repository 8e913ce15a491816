import type {
  ChallengeHook,
  EnrollmentHook,
  MfaPrompt as MfaPromptHook,
  NextStepHook,
  PromptHistoryHook,
  PromptPreferencesHook,
  RecoveryCodesHook,
  RememberedDevicesHook,
  SecurityHook,
  SetupOfferHook,
  StepUpHook,
} from '@kairos-mfa/react';

export type { Failure } from '../provider/factor-view.ts';

/** The state of `useMfaPrompt`. */
export type PromptState = MfaPromptHook['state'];
/** The state of `useEnrollment`. */
export type EnrollmentState = EnrollmentHook['state'];
/** The state of `useChallenge`. */
export type ChallengeState = ChallengeHook['state'];
/** The state of `useRecoveryCodes`. */
export type RecoveryCodesState = RecoveryCodesHook['state'];
/** The state of `useSecurity`. */
export type SecurityState = SecurityHook['state'];
/** The state of `useSetupOffer`. */
export type SetupOfferState = SetupOfferHook['state'];
/** The state of `useNextStep`. */
export type NextStepState = NextStepHook['state'];
/** The state of `useRememberedDevices`. */
export type DevicesState = RememberedDevicesHook['state'];
/** The state of `usePromptPreferences`. */
export type PreferencesState = PromptPreferencesHook['state'];
/** The state of `usePromptHistory`. */
export type PromptHistoryState = PromptHistoryHook['state'];
/** A person's security state, as the server sends it. */
export type Security = Extract<SecurityState, { step: 'overview' }>['security'];
/** The state of `useStepUp`. */
export type StepUpState = StepUpHook['state'];
/** A request for a step-up: action, resource and context. */
export type StepUpRequest = Extract<StepUpState, { step: 'challenging' }>['request'];
/** A factor that accepts no attempts for a while. */
export type LockedFactor = NonNullable<Extract<ChallengeState, { step: 'choosing' }>['locked']>;
