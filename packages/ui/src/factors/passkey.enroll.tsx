'use client';

import type { ReactElement } from 'react';
import type { EnrollViewProps } from '../provider/factor-view.ts';
import { useCopy } from '../shared/use-copy.ts';
import { CeremonyEnroll } from './ceremony-enroll.tsx';
import { FingerprintIcon } from './factor-icons.tsx';
import '../words/enrollment.words.ts';

/** The enrollment of a passkey. */
export function PasskeyEnroll(props: EnrollViewProps): ReactElement {
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
