'use client';

import type { ReactElement } from 'react';
import type { EnrollViewProps, FactorView, FactorViewProps } from '../provider/factor-view.ts';
import { useCopy } from '../shared/use-copy.ts';
import { CeremonyChallenge, CeremonyEnroll } from './browser-ceremony.tsx';
import { challengeHeading } from './challenge-heading.ts';
import { FingerprintIcon } from './factor-icons.tsx';

function PasskeyEnroll(props: EnrollViewProps): ReactElement {
  const copy = useCopy();
  return (
    <CeremonyEnroll
      {...props}
      Icon={FingerprintIcon}
      title={copy('factor.passkey.enroll.title')}
      body={copy('factor.passkey.enroll.body')}
      action={copy('factor.passkey.enroll.action')}
    />
  );
}

function PasskeyChallenge(props: FactorViewProps): ReactElement {
  const copy = useCopy();
  return <CeremonyChallenge {...props} action={copy('factor.passkey.challenge.action')} />;
}

/** A passkey: the device asks for face, fingerprint or PIN. */
export const passkeyView = {
  Icon: FingerprintIcon,
  Enroll: PasskeyEnroll,
  Challenge: PasskeyChallenge,
  challengeHeading: challengeHeading('passkey'),
  showsAccepted: true,
  usesBrowser: true,
} satisfies FactorView;
