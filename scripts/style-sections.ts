/**
 * The rules that a screen loads on a page without `styles.css`: those of every screen, those of proofs, and those of
 * enrollments. All other screens need `styles.css`.
 */
export const styleSections: Readonly<Record<'core' | 'proof' | 'enrollment', readonly string[]>> = {
  core: [
    'styles/tokens.css',
    'styles/base.css',
    'primitives/visually-hidden.css',
    'primitives/dialog/dialog.css',
    'primitives/card.css',
    'primitives/screen/screen.css',
    'primitives/icon-frame.css',
    'primitives/waiting.css',
    'primitives/button.css',
    'primitives/rows.css',
    'primitives/secondary-actions.css',
    'mfa-prompt/mfa-prompt.css',
  ],
  proof: [
    'primitives/problem.css',
    'shared/code-form/code-form.css',
    'primitives/field.css',
    'primitives/code-input.css',
    'primitives/switch-row.css',
    'primitives/skeleton.css',
    'factors/browser-ceremony.css',
    'factors/sent-code-form.css',
    'challenge/challenge.css',
    'step-up-dialog/approval.css',
    'step-up-dialog/step-up-dialog.css',
  ],
  enrollment: [
    'primitives/disclosure.css',
    'primitives/qr-code.css',
    'factor-picker/factor-picker.css',
    'enrollment/enrollment.css',
    'factors/totp.css',
    'recovery-codes/recovery-codes.css',
    'celebration/celebration.css',
  ],
};

/** Rules about writing systems override those of every screen, so each section ends with them. */
export const lastStyles = 'styles/writing-systems.css';
