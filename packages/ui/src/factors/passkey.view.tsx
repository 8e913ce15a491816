'use client';

import type { ReactElement } from 'react';
import type { FactorView, FactorViewProps } from '../provider/factor-view.ts';
import { useCopy } from '../shared/use-copy.ts';
import { CeremonyChallenge } from './browser-ceremony.tsx';
import { challengeHeading } from './challenge-heading.ts';
import { FingerprintIcon } from './factor-icons.tsx';
import { PasskeyEnroll } from './provided-enroll-views.ts';
import '../words/challenge.words.ts';

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
