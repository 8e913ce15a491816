'use client';

import type { ReactElement } from 'react';
import type { EnrollViewProps } from '../provider/factor-view.ts';
import { useCopy } from '../shared/use-copy.ts';
import { CeremonyEnroll } from './ceremony-enroll.tsx';
import { HardwareKeyIcon } from './factor-icons.tsx';
import '../words/enrollment.words.ts';

/** The enrollment of a security key. */
export function SecurityKeyEnroll(props: EnrollViewProps): ReactElement {
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
