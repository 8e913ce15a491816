'use client';

import type { ReactElement } from 'react';
import { Button } from '../primitives/button.tsx';
import { Screen } from '../primitives/screen/index.ts';

/** The props of `<Confirmation>`. */
export interface ConfirmationProps {
  title: string;
  body: string;
  action: string;
  cancel: string;
  /** Styles the button as destructive. */
  isDestructive?: boolean | undefined;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks for confirmation before a change. */
export function Confirmation({
  title,
  body,
  action,
  cancel,
  isDestructive,
  onConfirm,
  onCancel,
}: ConfirmationProps): ReactElement {
  return (
    <Screen.Root step={title}>
      <Screen.Header>
        <Screen.Title>{title}</Screen.Title>
        <Screen.Lead>{body}</Screen.Lead>
      </Screen.Header>
      <Screen.Actions>
        <Button variant={isDestructive ? 'danger' : 'primary'} onClick={onConfirm}>
          {action}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {cancel}
        </Button>
      </Screen.Actions>
    </Screen.Root>
  );
}
