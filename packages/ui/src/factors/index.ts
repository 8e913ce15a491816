import type { EnrollableFactorType, FactorType } from '@kairos-mfa/protocol';
import type { FactorView } from '../provider/factor-view.ts';
import { passkeyView } from './passkey.view.tsx';
import { recoveryCodeView } from './recovery-code.view.tsx';
import { securityKeyView } from './security-key.view.tsx';
import { emailView, smsView } from './sent-code-factors.tsx';
import { totpView } from './totp.view.tsx';

export type {
  ChallengeHeading,
  CustomFactorView,
  EnrollViewProps,
  FactorView,
  FactorViewProps,
  FactorViews,
} from '../provider/factor-view.ts';

/** THE views of the built-in factors: one that is missing does not compile. */
export const factorViews = {
  passkey: passkeyView,
  security_key: securityKeyView,
  totp: totpView,
  sms: smsView,
  email: emailView,
  recovery_code: recoveryCodeView,
} satisfies Record<FactorType, FactorView> & Record<EnrollableFactorType, Required<FactorView>>;
