'use client';

import type { ReactElement } from 'react';
import { useCopy } from '../shared/use-copy.ts';
import { ConfirmationView } from './confirmation.tsx';

/** Asked before codes that work are replaced. */
export function RegenerateConfirmation(props: { onConfirm: () => void; onKeep: () => void }): ReactElement {
  const copy = useCopy();
  return (
    <ConfirmationView
      {...props}
      title={copy('security.renew.title')}
      body={copy('security.renew.body')}
      action={copy('security.codes.renew')}
      keep={copy('security.renew.keep')}
    />
  );
}
