'use client';

import type { ReactElement } from 'react';
import type { FactorView, FactorViewProps } from '../provider/factor-view.ts';
import { useCopy } from '../shared/use-copy.ts';
import { CeremonyChallenge } from './browser-ceremony.tsx';
import { challengeHeading } from './challenge-heading.ts';
import { HardwareKeyIcon } from './factor-icons.tsx';
import { SecurityKeyEnroll } from './provided-enroll-views.ts';
import '../words/challenge.words.ts';

function SecurityKeyChallenge(props: FactorViewProps): ReactElement {
  const copy = useCopy();
  return <CeremonyChallenge {...props} action={copy('factor.security_key.challenge.action')} />;
}

/** A hardware key that an administrator invited the person to enroll. */
export const securityKeyView = {
  Icon: HardwareKeyIcon,
  Enroll: SecurityKeyEnroll,
  Challenge: SecurityKeyChallenge,
  challengeHeading: challengeHeading('security_key'),
  showsAccepted: true,
  usesBrowser: true,
} satisfies FactorView;
