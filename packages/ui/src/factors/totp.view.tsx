'use client';

import { useSecondsToNextCode } from '@kairos-mfa/react/internal/use-seconds-to-next-code';
import type { ReactElement } from 'react';
import type { FactorView, FactorViewProps } from '../provider/factor-view.ts';
import { useCopy } from '../shared/use-copy.ts';
import { challengeHeading } from './challenge-heading.ts';
import { codeLength } from './code-length.ts';
import { PhoneCodeIcon } from './factor-icons.tsx';
import { TotpEnroll } from './provided-enroll-views.ts';
import { TotpForm } from './totp.form.tsx';
import '../words/challenge.words.ts';

function TotpChallenge({ options, factorId, ...form }: FactorViewProps): ReactElement {
  const copy = useCopy();
  const seconds = useSecondsToNextCode(factorId);
  return (
    <TotpForm
      {...form}
      digits={codeLength(options)}
      action={copy('factor.totp.challenge.action')}
      focusOnOpen
      pause={{ seconds, reason: copy('factor.totp.usedCode') }}
    />
  );
}

/** An authenticator app: a QR code to scan, a secret to copy, a code to enter. */
export const totpView = {
  Icon: PhoneCodeIcon,
  Enroll: TotpEnroll,
  Challenge: TotpChallenge,
  challengeHeading: challengeHeading('totp'),
  showsAccepted: true,
} satisfies FactorView;
