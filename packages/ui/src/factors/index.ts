import type { EnrollableFactorType, FactorType } from '@kairos-mfa/protocol';
import type { FactorView } from '../provider/factor-view.ts';
import { emailView } from './email.view.tsx';
import { passkeyView } from './passkey.view.tsx';
import { recoveryCodeView } from './recovery-code.view.tsx';
import { securityKeyView } from './security-key.view.tsx';
import { smsView } from './sms.view.tsx';
import { totpView } from './totp.view.tsx';

export type {
  ChallengeHeading,
  CustomFactorView,
  EnrollViewProps,
  FactorView,
  FactorViewProps,
  FactorViews,
} from '../provider/factor-view.ts';

/** A view with everything that enrollment needs. */
type EnrollableFactorView = FactorView & Required<Pick<FactorView, 'Icon' | 'Enroll' | 'challengeHeading'>>;

/** The views of the built-in factors. A missing view does not compile. */
export const factorViews = {
  passkey: passkeyView,
  security_key: securityKeyView,
  totp: totpView,
  sms: smsView,
  email: emailView,
  recovery_code: recoveryCodeView,
} satisfies Record<FactorType, FactorView> & Record<EnrollableFactorType, EnrollableFactorView>;
