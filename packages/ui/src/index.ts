/** The Kairos component kit. Import `@kairos-mfa/ui/styles.css` once beside it. */
export { KairosUiProvider } from './provider/kairos-ui-provider.tsx';
export type { KairosUiProviderProps } from './provider/kairos-ui-provider.tsx';
export { useKairosUi } from './provider/index.ts';
export type { KairosUi } from './provider/kairos-ui-context.ts';

export type { Appearance, BrandVariables } from './provider/appearance.ts';
export type { ElementName } from './primitives/element-classes.ts';

/* Components with wording wait for their language. One export per component, so that an app loads only what it uses. */
export { Celebration } from './celebration/index.ts';
export { Challenge } from './challenge/index.ts';
export { ChallengeView } from './challenge/index.ts';
export { CodeForm } from './shared/code-form/index.ts';
export { Enrollment } from './enrollment/index.ts';
export { EnrollmentDialog } from './enrollment/index.ts';
export { EnrollmentView } from './enrollment/index.ts';
export { FactorPicker } from './factor-picker/index.ts';
export { MfaPrompt } from './mfa-prompt/index.ts';
export { MfaPromptView } from './mfa-prompt/view.ts';
export { NextStepCard } from './next-step-card/index.ts';
export { NextStepCardView } from './next-step-card/index.ts';
export { RecoveryCodes } from './recovery-codes/index.ts';
export { RecoveryCodesView } from './recovery-codes/index.ts';
export { RequiredEnrollment } from './required-enrollment/index.ts';
export { RequiredEnrollmentView } from './required-enrollment/index.ts';
export { SecurityBadge } from './security-badge/index.ts';
export { SecurityBadgeView } from './security-badge/index.ts';
export { SecurityCenter } from './security-center/index.ts';
export { SecurityCenterView } from './security-center/index.ts';
export { SetupOffer } from './setup-offer/index.ts';
export { SetupOfferView } from './setup-offer/index.ts';
export { StepUpDialog } from './step-up-dialog/index.ts';
export { StepUpDialogView } from './step-up-dialog/view.ts';

export type { MfaPromptProps, PromptOpenReason } from './mfa-prompt/mfa-prompt.tsx';
export type { MfaPromptViewProps } from './mfa-prompt/mfa-prompt.view.tsx';

export type { NextStepCardProps, NextStepEnd } from './next-step-card/next-step-card.tsx';
export type { NextStepCardViewProps } from './next-step-card/next-step-card.view.tsx';

export type { ChallengeProps, ChallengePassed } from './challenge/challenge.tsx';
export type { ChallengeViewProps } from './challenge/challenge.view.tsx';
export type { ChallengeChoiceProps, ChallengeChoicesProps } from './challenge/challenge-choices.parts.tsx';

export type { StepUpDialogProps, StepUpOpenReason } from './step-up-dialog/step-up-dialog.tsx';
export type { StepUpDialogViewProps } from './step-up-dialog/step-up-dialog.view.tsx';

export type { Enrolled, EnrollmentProps } from './enrollment/enrollment.tsx';
export type { EnrollmentDialogProps, EnrollmentOpenReason } from './enrollment/enrollment-dialog.tsx';
export type { EnrollmentViewProps } from './enrollment/enrollment.view.tsx';
export type { FactorPickerProps } from './factor-picker/factor-picker.tsx';
export type { FactorChoiceProps } from './factor-picker/factor-picker.parts.tsx';
export { availableOptions } from './factor-picker/options.ts';

export type { RecoveryCodesProps } from './recovery-codes/recovery-codes.tsx';
export type { RecoveryCodesViewProps } from './recovery-codes/recovery-codes.view.tsx';
export type { CodeFormProps } from './shared/code-form/code-form.tsx';
export { Screen } from './primitives/index.ts';
export type { PartProps, ScreenRootProps } from './primitives/screen/screen.tsx';
export { Button } from './primitives/index.ts';
export type { ButtonProps } from './primitives/button.tsx';
export type { CloseReason } from './primitives/dialog/dialog.tsx';
export type { CelebrationProps } from './celebration/celebration.tsx';
export type { CelebrationMarkProps } from './celebration/celebration-mark.tsx';

export { KairosGate } from './kairos-gate/index.ts';
export type { KairosGateProps } from './kairos-gate/kairos-gate.tsx';
export { KairosScreens } from './kairos-screens/index.ts';
export type { SecurityCenterProps } from './security-center/security-center.tsx';
export type { SecurityCenterViewProps } from './security-center/security-center.view.tsx';
export type { RequiredEnrollmentProps } from './required-enrollment/required-enrollment.tsx';
export type {
  RequiredEnrollmentText,
  RequiredEnrollmentViewProps,
} from './required-enrollment/required-enrollment.view.tsx';
export type { SetupOfferEnd, SetupOfferProps } from './setup-offer/setup-offer.tsx';
export type { SetupOfferViewProps } from './setup-offer/setup-offer.view.tsx';
export type { SecurityBadgeProps, SecurityBadgeViewProps } from './security-badge/security-badge.view.tsx';

export type {
  ChallengeHeading,
  CustomFactorView,
  EnrollViewProps,
  FactorView,
  FactorViewProps,
  FactorViews,
} from './factors/index.ts';
export { loadLanguage } from './provider/index.ts';
export type { CopyOverrides, Language } from '@kairos-mfa/copy';
