'use client';

import type { ReactElement } from 'react';
import { HardwareKeyIcon } from '../parts/icons.tsx';
import { useCopy } from '../use-words.ts';
import { challengeHeading } from './asks.ts';
import { CeremonyChallenge, CeremonyEnroll } from './ceremony.view.tsx';
import type { EnrollViewProps, FactorView, FactorViewProps } from './factor-view.ts';

function SecurityKeyEnroll(props: EnrollViewProps): ReactElement {
  const copy = useCopy();
  return (
    <CeremonyEnroll
      {...props}
      Icon={HardwareKeyIcon}
      title={copy('factor.security_key.enroll.title')}
      body={copy('factor.security_key.enroll.body')}
      action={copy('factor.security_key.enroll.action')}
    />
  );
}

function SecurityKeyChallenge(props: FactorViewProps): ReactElement {
  const copy = useCopy();
  return <CeremonyChallenge {...props} action={copy('factor.security_key.challenge.action')} />;
}

/** A hardware key that an administrator handed out. */
export const securityKeyView = {
  Icon: HardwareKeyIcon,
  Enroll: SecurityKeyEnroll,
  Challenge: SecurityKeyChallenge,
  challengeHeading: challengeHeading('security_key'),
} satisfies FactorView;
