/** Headless React hooks: every screen as state and verbs. */
export { createStepUpFetch, StepUpCancelled, StepUpCancelledError, StepUpRefused } from '@kairos-mfa/client';
export { createKairosClient, isStepUpProblem } from '@kairos-mfa/client';
export type {
  KairosClient,
  KairosClientOptions,
  Protected,
  ScreenEnd,
  ScreenRequest,
  StepUpFetchOptions,
  StepUpOutcome,
  StepUpProblem,
} from '@kairos-mfa/client';
export { securityAdvice } from '@kairos-mfa/flows';
export type {
  ChallengeState,
  DevicesState,
  EnrollmentState,
  KairosEvent,
  PreferencesState,
  PromptState,
  RecoveryCodesState,
  SecurityAdvice,
  SecurityState,
  StepUpRequest,
  StepUpState,
  Failure,
} from '@kairos-mfa/flows';
export type * from './hook-types.ts';
export { KairosLocale, KairosProvider, useKairos } from './kairos-provider.tsx';
export type { Kairos, KairosProviderProps } from './kairos-provider.tsx';
export { useReceivedCode } from './use-received-code.ts';
export { useChallenge } from './use-challenge.ts';
export { useWhenVisible } from './use-when-visible.ts';
export { useEnrollment } from './use-enrollment.ts';
export { useMfaPrompt } from './use-mfa-prompt.ts';
export { usePromptPreferences } from './use-prompt-preferences.ts';
export { useRecoveryCodes } from './use-recovery-codes.ts';
export { useRememberedDevices } from './use-remembered-devices.ts';
export { useQuietDelay } from './use-quiet-delay.ts';
export type { QuietDelayOptions } from './use-quiet-delay.ts';
export { useScreen } from './use-screen.ts';
export type { ScreenHook } from './use-screen.ts';
export { useSecurity } from './use-security.ts';
export { useStepUp, useStepUpHost } from './use-step-up.ts';
