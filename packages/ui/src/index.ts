/** The Kairos component kit. Import `@kairos-mfa/ui/styles.css` once beside it. */
export { KairosUiProvider, useKairosUi } from './kairos-ui-provider.tsx';
export type { KairosUi, KairosUiProviderProps } from './kairos-ui-provider.tsx';

export type { Appearance, BrandVariables, ElementName } from './appearance.ts';

/* What says something is held until its language is there; one module each, so that an app loads what it shows. */
export { Celebration } from './held/celebration.ts';
export { Challenge } from './held/challenge.ts';
export { ChallengeView } from './held/challenge.view.ts';
export { CodeForm } from './held/code-form.ts';
export { Enrollment } from './held/enrollment.ts';
export { EnrollmentDialog } from './held/enrollment-dialog.ts';
export { EnrollmentView } from './held/enrollment.view.ts';
export { FactorPicker } from './held/factor-picker.ts';
export { MfaPrompt } from './held/mfa-prompt.ts';
export { MfaPromptView } from './held/mfa-prompt.view.ts';
export { RecoveryCodes } from './held/recovery-codes.ts';
export { RecoveryCodesView } from './held/recovery-codes.view.ts';
export { RequiredEnrollment } from './held/required-enrollment.ts';
export { RequiredEnrollmentView } from './held/required-enrollment.view.ts';
export { SecurityBadge } from './held/security-badge.ts';
export { SecurityBadgeView } from './held/security-badge.view.ts';
export { SecurityCenter } from './held/security-center.ts';
export { SecurityCenterView } from './held/security-center.view.ts';
export { StepUpDialog } from './held/step-up-dialog.ts';
export { StepUpDialogView } from './held/step-up-dialog.view.ts';

export type { MfaPromptProps, PromptOpenReason } from './prompt/mfa-prompt.tsx';
export type { MfaPromptViewProps } from './prompt/mfa-prompt.view.tsx';

export type { ChallengeProps, ChallengePassed } from './challenge/challenge.tsx';
export type { ChallengeViewProps } from './challenge/challenge.view.tsx';
export type { ChallengeChoiceProps, ChallengeChoicesProps } from './challenge/choices.parts.tsx';

export type { StepUpDialogProps, StepUpOpenReason } from './step-up/step-up-dialog.tsx';
export type { StepUpDialogViewProps } from './step-up/step-up-dialog.view.tsx';

export type { Enrolled, EnrollmentProps } from './enrollment/enrollment.tsx';
export type { EnrollmentDialogProps, EnrollmentOpenReason } from './enrollment/enrollment-dialog.tsx';
export type { EnrollmentViewProps } from './enrollment/enrollment.view.tsx';
export type { FactorPickerProps } from './factor-picker/factor-picker.tsx';
export type { FactorChoiceProps } from './factor-picker/factor-picker.parts.tsx';
export { availableOptions } from './factor-picker/pickable.ts';

export type { RecoveryCodesProps } from './recovery-codes/recovery-codes.tsx';
export type { RecoveryCodesViewProps } from './recovery-codes/recovery-codes.view.tsx';
export type { CodeFormProps } from './code-form.tsx';
export { Screen } from './held/screen.ts';
export type { PartProps, ScreenRootProps } from './parts/screen.tsx';
export { Button } from './parts/button.tsx';
export type { ButtonProps } from './parts/button.tsx';
export type { CloseReason } from './parts/dialog.tsx';
export type { CelebrationProps } from './celebration/celebration.tsx';
export type { CelebrationMarkProps } from './celebration/celebration-mark.tsx';

export { KairosScreens } from './screens/kairos-screens.tsx';
export type { SecurityCenterProps } from './security-center/security-center.tsx';
export type { SecurityCenterViewProps } from './security-center/security-center.view.tsx';
export type { RequiredEnrollmentProps } from './gate/required-enrollment.tsx';
export type {
  RequiredEnrollmentText,
  RequiredEnrollmentViewProps,
} from './gate/required-enrollment.view.tsx';
export type { SecurityBadgeProps, SecurityBadgeViewProps } from './security-center/security-badge.view.tsx';

export type {
  ChallengeHeading,
  CustomFactorView,
  EnrollViewProps,
  FactorView,
  FactorViewProps,
  FactorViews,
} from './factors/index.ts';
export { loadLanguage } from '@kairos-mfa/copy';
export type { CopyOverrides, Language } from '@kairos-mfa/copy';
