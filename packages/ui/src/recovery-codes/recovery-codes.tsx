'use client';

import '../chunks/core.chunk.ts';
import '../chunks/proof.chunk.ts';
import type { RecoveryCodesOptions } from '@kairos-mfa/react';
import { useRecoveryCodes } from '@kairos-mfa/react/internal/use-recovery-codes';
import type { ReactElement, ReactNode, Ref } from 'react';
import { Celebration } from '../celebration/celebration.tsx';
import { useCloseGuard } from '../primitives/dialog/close-guard.ts';
import { RecoveryCodesView } from './recovery-codes.view.tsx';

/** The props of `<RecoveryCodes>`. */
export interface RecoveryCodesProps extends RecoveryCodesOptions {
  /** Shows the celebration above the codes: right after a factor was enrolled. */
  celebrate?: boolean | undefined;
  /** Called when the person wants to add another factor; the codes are acknowledged then. Without it there is no such button. */
  onAddAnother?: (() => void) | undefined;
  /** A layout of your own for the codes, made of `RecoveryCodes.List`, `RecoveryCodes.Copy` and the other parts. */
  children?: ReactNode | undefined;
  className?: string | undefined;
  ref?: Ref<HTMLDivElement> | undefined;
}

/** Shows a set of recovery codes once, until they are saved. Closing the dialog around it shows a warning first. */
export function RecoveryCodes({
  celebrate,
  onAddAnother,
  children,
  className,
  ref,
  ...options
}: RecoveryCodesProps): ReactElement {
  const codes = useRecoveryCodes(options);
  useCloseGuard(() => {
    if (codes.state.step === 'acknowledged' || codes.state.step === 'skipped') return false;
    codes.leave();
    return true;
  });
  return (
    <RecoveryCodesView
      {...codes}
      onAddAnother={onAddAnother}
      ref={ref}
      className={className}
      banner={celebrate ? <Celebration /> : undefined}
    >
      {children}
    </RecoveryCodesView>
  );
}
