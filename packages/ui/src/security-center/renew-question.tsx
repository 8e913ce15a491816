'use client';

import type { ReactElement } from 'react';
import { useCopy } from '../use-words.ts';
import { QuestionView } from './question.view.tsx';

/** Asked before codes that work are replaced. */
export function RenewQuestion(props: { onConfirm: () => void; onKeep: () => void }): ReactElement {
  const copy = useCopy();
  return (
    <QuestionView
      {...props}
      title={copy('security.renew.title')}
      body={copy('security.renew.body')}
      action={copy('security.codes.renew')}
      keep={copy('security.renew.keep')}
    />
  );
}
