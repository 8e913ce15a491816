'use client';

import type { ReactElement, ReactNode } from 'react';
import { Button } from '../parts/button.tsx';
import { Screen } from '../parts/screen.tsx';
import { useCopy } from '../use-words.ts';
import { actionWords, type Act } from './action-words.ts';

export interface ReadyViewProps {
  act: Act;
  /** What is approved, shown above. */
  subject: ReactNode;
  subjectId: string;
  confirm: () => void;
  cancel: () => void;
}

/** Set up on the way: says that nothing has been done yet, and does it under a button that says what it does. */
export function ReadyView({ act, subject, subjectId, confirm, cancel }: ReadyViewProps): ReactElement {
  const copy = useCopy();
  return (
    <Screen.Root step="ready" data-part="ready">
      {subject}
      <Screen.Header>
        <Screen.Title>{copy('stepUp.ready.title')}</Screen.Title>
        <Screen.Lead>{copy('stepUp.ready.body')}</Screen.Lead>
      </Screen.Header>
      <Screen.Actions>
        <Button variant="primary" aria-describedby={subjectId} onClick={confirm}>
          {actionWords(copy, act).confirm}
        </Button>
        <Button variant="quiet" data-part="cancel" onClick={cancel}>
          {copy('common.cancel')}
        </Button>
      </Screen.Actions>
    </Screen.Root>
  );
}
