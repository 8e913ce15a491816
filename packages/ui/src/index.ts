/** The Kairos component kit. Import `@kairos-mfa/ui/styles.css` once beside it. */
export { KairosUiProvider, useKairosUi } from './kairos-ui-provider.tsx';
export type { KairosUi, KairosUiProviderProps } from './kairos-ui-provider.tsx';

export { MfaPrompt } from './prompt/mfa-prompt.tsx';
export type { MfaPromptProps } from './prompt/mfa-prompt.tsx';
export { MfaPromptView } from './prompt/mfa-prompt.view.tsx';
export type { MfaPromptViewProps } from './prompt/mfa-prompt.view.tsx';

export { Challenge } from './challenge/challenge.tsx';
export type { ChallengeProps, Passed } from './challenge/challenge.tsx';
export { ChallengeView } from './challenge/challenge.view.tsx';
export type { ChallengeViewProps } from './challenge/challenge.view.tsx';

export { StepUpDialog } from './step-up/step-up-dialog.tsx';
export { StepUpDialogView } from './step-up/step-up-dialog.view.tsx';
export type { StepUpDialogViewProps } from './step-up/step-up-dialog.view.tsx';

export { Enrollment } from './enrollment/enrollment.tsx';
export type { Enrolled, EnrollmentProps } from './enrollment/enrollment.tsx';
export { EnrollmentDialog } from './enrollment/enrollment-dialog.tsx';
export type { EnrollmentDialogProps } from './enrollment/enrollment-dialog.tsx';
export { EnrollmentView } from './enrollment/enrollment.view.tsx';
export type { EnrollmentViewProps } from './enrollment/enrollment.view.tsx';
export { FactorPicker } from './factor-picker/factor-picker.tsx';
export type { FactorPickerProps } from './factor-picker/factor-picker.tsx';
export { pickable } from './factor-picker/pickable.ts';

export { RecoveryCodes } from './recovery-codes/recovery-codes.tsx';
export type { RecoveryCodesProps } from './recovery-codes/recovery-codes.tsx';
export { RecoveryCodesView } from './recovery-codes/recovery-codes.view.tsx';
export type { RecoveryCodesViewProps } from './recovery-codes/recovery-codes.view.tsx';
export { CodeForm } from './code-form.tsx';
export type { CodeFormProps } from './code-form.tsx';
export { Screen } from './parts/screen.tsx';
export { Celebration } from './celebration/celebration.tsx';

export type {
  CustomFactorView,
  EnrollViewProps,
  FactorView,
  FactorViewProps,
  FactorViews,
} from './factors/index.ts';
export type { CopyOverrides } from '@kairos-mfa/copy';
