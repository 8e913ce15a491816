/** The Kairos component kit. Import `@kairos-mfa/ui/styles.css` once beside it. */
export { KairosUiProvider, useKairosUi } from './kairos-ui-provider.tsx';
export type { KairosUi, KairosUiProviderProps } from './kairos-ui-provider.tsx';

export type { Appearance, BrandVariables, ElementName } from './appearance.ts';

export { MfaPrompt } from './prompt/mfa-prompt.tsx';
export type { MfaPromptProps, PromptOpenReason } from './prompt/mfa-prompt.tsx';
export { MfaPromptView } from './prompt/mfa-prompt.view.tsx';
export type { MfaPromptViewProps } from './prompt/mfa-prompt.view.tsx';

export { Challenge } from './challenge/challenge.tsx';
export type { ChallengeProps, Passed } from './challenge/challenge.tsx';
export { ChallengeView } from './challenge/challenge.view.tsx';
export type { ChallengeViewProps } from './challenge/challenge.view.tsx';

export { StepUpDialog } from './step-up/step-up-dialog.tsx';
export type { StepUpDialogProps, StepUpOpenReason } from './step-up/step-up-dialog.tsx';
export { StepUpDialogView } from './step-up/step-up-dialog.view.tsx';
export type { StepUpDialogViewProps } from './step-up/step-up-dialog.view.tsx';

export { Enrollment } from './enrollment/enrollment.tsx';
export type { Enrolled, EnrollmentProps } from './enrollment/enrollment.tsx';
export { EnrollmentDialog } from './enrollment/enrollment-dialog.tsx';
export type { EnrollmentDialogProps, EnrollmentOpenReason } from './enrollment/enrollment-dialog.tsx';
export { EnrollmentView } from './enrollment/enrollment.view.tsx';
export type { EnrollmentViewProps } from './enrollment/enrollment.view.tsx';
export { FactorPicker } from './factor-picker/factor-picker.tsx';
export type { FactorPickerProps } from './factor-picker/factor-picker.tsx';
export type { FactorChoiceProps } from './factor-picker/factor-picker.parts.tsx';
export { pickable } from './factor-picker/pickable.ts';

export { RecoveryCodes } from './recovery-codes/recovery-codes.tsx';
export type { RecoveryCodesProps } from './recovery-codes/recovery-codes.tsx';
export { RecoveryCodesView } from './recovery-codes/recovery-codes.view.tsx';
export type { RecoveryCodesViewProps } from './recovery-codes/recovery-codes.view.tsx';
export { CodeForm } from './code-form.tsx';
export type { CodeFormProps } from './code-form.tsx';
export { Screen } from './parts/screen.tsx';
export type { PartProps, ScreenRootProps } from './parts/screen.tsx';
export { Button } from './parts/button.tsx';
export type { ButtonProps } from './parts/button.tsx';
export type { CloseReason } from './parts/dialog.tsx';
export { Celebration } from './celebration/celebration.tsx';
export type { CelebrationProps } from './celebration/celebration.tsx';
export type { CelebrationMarkProps } from './celebration/celebration-mark.tsx';

export { KairosScreens } from './screens/kairos-screens.tsx';
export { SecurityCenter } from './security-center/security-center.tsx';
export type { SecurityCenterProps } from './security-center/security-center.tsx';
export { SecurityCenterView } from './security-center/security-center.view.tsx';
export type { SecurityCenterViewProps } from './security-center/security-center.view.tsx';
export { RequiredEnrollment } from './gate/required-enrollment.tsx';
export type { RequiredEnrollmentProps } from './gate/required-enrollment.tsx';
export { RequiredEnrollmentView } from './gate/required-enrollment.view.tsx';
export type { GateWords, RequiredEnrollmentViewProps } from './gate/required-enrollment.view.tsx';
export { SecurityBadge } from './security-center/security-badge.tsx';
export { SecurityBadgeView } from './security-center/security-badge.view.tsx';
export type { SecurityBadgeViewProps } from './security-center/security-badge.view.tsx';

export type {
  CustomFactorView,
  EnrollViewProps,
  FactorView,
  FactorViewProps,
  FactorViews,
} from './factors/index.ts';
export type { CopyOverrides } from '@kairos-mfa/copy';
