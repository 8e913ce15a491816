'use client';

import type { ReactElement } from 'react';
import { useCopy } from '../shared/use-copy.ts';
import { Confirmation } from './confirmation.tsx';
import '../words/security.words.ts';

/** Asks for confirmation before codes that work are replaced. */
export function RegenerateConfirmation(props: { onConfirm: () => void; onCancel: () => void }): ReactElement {
  const copy = useCopy();
  return (
    <Confirmation
      {...props}
      title={copy('security.renew.title')}
      body={copy('security.renew.body')}
      action={copy('security.codes.renew')}
      cancel={copy('security.renew.keep')}
    />
  );
}
