'use client';

import * as celebration from './celebration/celebration.tsx';
import * as challenge from './challenge/challenge.tsx';
import * as challengeView from './challenge/challenge.view.tsx';
import * as codeForm from './code-form.tsx';
import * as enrollment from './enrollment/enrollment.tsx';
import * as enrollmentDialog from './enrollment/enrollment-dialog.tsx';
import * as enrollmentView from './enrollment/enrollment.view.tsx';
import * as factorPicker from './factor-picker/factor-picker.tsx';
import * as gate from './gate/required-enrollment.tsx';
import * as gateView from './gate/required-enrollment.view.tsx';
import { held } from './held.tsx';
import * as prompt from './prompt/mfa-prompt.tsx';
import * as promptView from './prompt/mfa-prompt.view.tsx';
import * as codes from './recovery-codes/recovery-codes.tsx';
import * as codesView from './recovery-codes/recovery-codes.view.tsx';
import * as badge from './security-center/security-badge.tsx';
import * as badgeView from './security-center/security-badge.view.tsx';
import * as security from './security-center/security-center.tsx';
import * as securityView from './security-center/security-center.view.tsx';
import * as stepUpView from './step-up/step-up-dialog.view.tsx';

/** Every screen as a host meets it: held until its words are there. */
export const Celebration = held(celebration.Celebration);
export const Challenge = held(challenge.Challenge);
export const ChallengeView = held(challengeView.ChallengeView);
export const CodeForm = held(codeForm.CodeForm);
export const Enrollment = held(enrollment.Enrollment);
export const EnrollmentDialog = held(enrollmentDialog.EnrollmentDialog);
export const EnrollmentView = held(enrollmentView.EnrollmentView);
export const FactorPicker = held(factorPicker.FactorPicker);
export const MfaPrompt: typeof prompt.MfaPrompt = Object.assign(held(prompt.MfaPrompt), {
  ...prompt.MfaPrompt,
  Root: held(prompt.MfaPrompt.Root),
});
export const MfaPromptView = held(promptView.MfaPromptView);
export const RecoveryCodes = held(codes.RecoveryCodes);
export const RecoveryCodesView = held(codesView.RecoveryCodesView);
export const RequiredEnrollment = held(gate.RequiredEnrollment);
export const RequiredEnrollmentView = held(gateView.RequiredEnrollmentView);
export const SecurityBadge = held(badge.SecurityBadge);
export const SecurityBadgeView = held(badgeView.SecurityBadgeView);
export const SecurityCenter = held(security.SecurityCenter);
export const SecurityCenterView = held(securityView.SecurityCenterView);
export const StepUpDialogView = held(stepUpView.StepUpDialogView);
