/** Headless React hooks: every screen as its state and its verbs. */
export { createKairosClient } from '@kairos-mfa/client/internal/create-client';
export { isStepUpProblem } from '@kairos-mfa/client/internal/step-up-demand';
export { createStepUpFetch, StepUpCancelledError } from '@kairos-mfa/client/internal/step-up-fetch';
export { createTokenCache } from '@kairos-mfa/client/internal/token-cache';
export { StepUpCancelled, StepUpRefused } from '@kairos-mfa/client/internal/with-step-up';
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
export { securityAdvice } from './exports/security.ts';
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
export { KairosProvider } from './kairos-provider.tsx';
export type { KairosProviderProps } from './kairos-provider.tsx';
export { KairosLocale, useKairos } from './use-kairos.ts';
export type { Kairos } from './use-kairos.ts';
export { useChallenge } from './exports/challenge.ts';
export type { ChallengeVerbs } from './challenge-verbs.ts';
export type { ChallengeHook, ChallengeHookOptions } from './use-challenge.ts';
export { useEnrollment } from './exports/enrollment.ts';
export type { EnrollmentHook, EnrollmentOptions } from './use-enrollment.ts';
export { useLatest } from './use-latest.ts';
export { useMfaPrompt } from './use-mfa-prompt.ts';
export type { MfaPrompt, MfaPromptOptions } from './use-mfa-prompt.ts';
export { useMfaRequirement } from './exports/sign-in.ts';
export type { MfaRequirement, MfaRequirementHook, RequirementScreen } from './use-mfa-requirement.ts';
export { useNextStep } from './exports/sign-in.ts';
export type { NextStepHook } from './use-next-step.ts';
export { usePromptHistory } from './exports/security.ts';
export type { PromptHistoryHook } from './use-prompt-history.ts';
export { usePromptPreferences } from './exports/security.ts';
export type { PromptPreferencesHook } from './use-prompt-preferences.ts';
export { useQuietDelay } from './use-quiet-delay.ts';
export type { QuietDelayOptions } from './use-quiet-delay.ts';
export { useReceivedCode } from './exports/enrollment.ts';
export { useRecoveryCodes } from './exports/enrollment.ts';
export type { RecoveryCodesHook, RecoveryCodesOptions } from './use-recovery-codes.ts';
export { useRememberedDevices } from './exports/security.ts';
export type { RememberedDevicesHook } from './use-remembered-devices.ts';
export { useScreen } from './use-screen.ts';
export type { ScreenHook } from './use-screen.ts';
export { useSecondsToNextCode } from './exports/enrollment.ts';
export { useSecurity } from './exports/security.ts';
export type { SecurityHook } from './use-security.ts';
export { useSetupOffer } from './exports/sign-in.ts';
export type { SetupOfferHook } from './use-setup-offer.ts';
export { useStepUp } from './use-step-up.ts';
export { useStepUpHost } from './use-step-up-host.ts';
export type { StepUpHook } from './use-step-up-host.ts';
export { useWhenVisible } from './exports/sign-in.ts';
