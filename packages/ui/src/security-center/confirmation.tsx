'use client';

import type { ReactElement } from 'react';
import { Button } from '../primitives/button.tsx';
import { Screen } from '../primitives/screen/screen.tsx';

export interface ConfirmationViewProps {
  title: string;
  body: string;
  action: string;
  keep: string;
  /** Something is taken away, and the button says so. */
  takesAway?: boolean;
  onConfirm: () => void;
  onKeep: () => void;
}

/** One question before a change, with what it means. */
export function ConfirmationView({
  title,
  body,
  action,
  keep,
  takesAway,
  onConfirm,
  onKeep,
}: ConfirmationViewProps): ReactElement {
  return (
    <Screen.Root step={title}>
      <Screen.Header>
        <Screen.Title>{title}</Screen.Title>
        <Screen.Lead>{body}</Screen.Lead>
      </Screen.Header>
      <Screen.Actions>
        <Button variant={takesAway ? 'danger' : 'primary'} onClick={onConfirm}>
          {action}
        </Button>
        <Button variant="quiet" onClick={onKeep}>
          {keep}
        </Button>
      </Screen.Actions>
    </Screen.Root>
  );
}
