'use client';

import { useRecoveryCodes, type RecoveryCodesOptions } from '@kairos-mfa/react';
import type { ReactElement } from 'react';
import { Celebration } from '../celebration/celebration.tsx';
import { useCloseGuard } from '../parts/close-guard.ts';
import { RecoveryCodesView } from './recovery-codes.view.tsx';

export interface RecoveryCodesProps extends RecoveryCodesOptions {
  /** Crowns the codes with the celebration: right after a factor was set up. */
  celebrate?: boolean;
  className?: string;
}

/** Shows a set of codes once, until one real act keeps them. Closing the dialog around it warns first. */
export function RecoveryCodes({ celebrate, className, ...options }: RecoveryCodesProps): ReactElement {
  const codes = useRecoveryCodes(options);
  useCloseGuard(() => {
    if (codes.state.step === 'kept' || codes.state.step === 'left') return false;
    codes.leave();
    return true;
  });
  return (
    <RecoveryCodesView
      {...codes}
      {...(className ? { className } : {})}
      crown={celebrate ? <Celebration /> : undefined}
    />
  );
}
