/** Headless React hooks: every screen as its state and its verbs. */
export { createStepUpFetch, StepUpCancelled, StepUpCancelledError, StepUpRefused } from '@kairos-mfa/client';
export { createKairosClient, createTokenCache, isStepUpProblem } from '@kairos-mfa/client';
export type {
  KairosClient,
  KairosClientOptions,
  Protected,
  ScreenEnd,
  ScreenRequest,
  StepUpFetchOptions,
  StepUpOutcome,
  StepUpProblem,
  TokenCache,
} from '@kairos-mfa/client';
export { securityAdvice } from '@kairos-mfa/flows';
export type {
  ChallengeState,
  DevicesState,
  EnrollmentState,
  KairosEvent,
  NextStepState,
  PreferencesState,
  PromptHistoryState,
  PromptState,
  RecoveryCodesState,
  RequirementState,
  SecurityAdvice,
  SecurityState,
  SetupOfferState,
  StepUpRequest,
  StepUpState,
  Failure,
} from '@kairos-mfa/flows';
export { KairosLocale, KairosProvider, useKairos } from './kairos-provider.tsx';
export type { Kairos, KairosProviderProps } from './kairos-provider.tsx';
export { useChallenge } from './use-challenge.ts';
export type { ChallengeHook, ChallengeHookOptions, ChallengeVerbs } from './use-challenge.ts';
export { useEnrollment } from './use-enrollment.ts';
export type { EnrollmentHook, EnrollmentOptions } from './use-enrollment.ts';
export { useLatest } from './use-latest.ts';
export { useMfaPrompt } from './use-mfa-prompt.ts';
export type { MfaPrompt, MfaPromptOptions } from './use-mfa-prompt.ts';
export { useMfaRequirement } from './use-mfa-requirement.ts';
export type { MfaRequirement, MfaRequirementHook, RequirementScreen } from './use-mfa-requirement.ts';
export { useNextStep } from './use-next-step.ts';
export type { NextStepHook } from './use-next-step.ts';
export { usePromptHistory } from './use-prompt-history.ts';
export type { PromptHistoryHook } from './use-prompt-history.ts';
export { usePromptPreferences } from './use-prompt-preferences.ts';
export type { PromptPreferencesHook } from './use-prompt-preferences.ts';
export { useQuietDelay } from './use-quiet-delay.ts';
export type { QuietDelayOptions } from './use-quiet-delay.ts';
export { useReceivedCode } from './use-received-code.ts';
export { useRecoveryCodes } from './use-recovery-codes.ts';
export type { RecoveryCodesHook, RecoveryCodesOptions } from './use-recovery-codes.ts';
export { useRememberedDevices } from './use-remembered-devices.ts';
export type { RememberedDevicesHook } from './use-remembered-devices.ts';
export { useScreen } from './use-screen.ts';
export type { ScreenHook } from './use-screen.ts';
export { useSecondsToNextCode } from './use-seconds-to-next-code.ts';
export { useSecurity } from './use-security.ts';
export type { SecurityHook } from './use-security.ts';
export { useSetupOffer } from './use-setup-offer.ts';
export type { SetupOfferHook } from './use-setup-offer.ts';
export { useStepUp, useStepUpHost } from './use-step-up.ts';
export type { StepUpHook } from './use-step-up.ts';
export { useWhenVisible } from './use-when-visible.ts';
