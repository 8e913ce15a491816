'use client';

import type { ReactElement } from 'react';
import { useCopy } from '../use-words.ts';
import { ConfirmationView } from './question.view.tsx';

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
