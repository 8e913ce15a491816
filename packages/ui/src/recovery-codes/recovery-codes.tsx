'use client';

import { useRecoveryCodes, type RecoveryCodesOptions } from '@kairos-mfa/react';
import type { ReactElement, ReactNode, Ref } from 'react';
import { Celebration } from '../celebration/celebration.tsx';
import { useCloseGuard } from '../parts/close-guard.ts';
import { Screen } from '../parts/screen.tsx';
import * as parts from './recovery-codes.parts.tsx';
import { RecoveryCodesView } from './recovery-codes.view.tsx';

export interface RecoveryCodesProps extends RecoveryCodesOptions {
  /** Crowns the codes with the celebration: right after a factor was set up. */
  celebrate?: boolean;
  /** The codes in an arrangement of your own, from `RecoveryCodes.List`, `RecoveryCodes.Copy` and the other parts. */
  children?: ReactNode;
  className?: string;
  ref?: Ref<HTMLDivElement>;
}

/** Shows a set of codes once, until one real act keeps them. Closing the dialog around it warns first. */
function Codes({ celebrate, children, className, ref, ...options }: RecoveryCodesProps): ReactElement {
  const codes = useRecoveryCodes(options);
  useCloseGuard(() => {
    if (codes.state.step === 'kept' || codes.state.step === 'left') return false;
    codes.leave();
    return true;
  });
  return (
    <RecoveryCodesView
      {...codes}
      ref={ref}
      className={className}
      crown={celebrate ? <Celebration /> : undefined}
    >
      {children}
    </RecoveryCodesView>
  );
}

type Parts = {
  Root: typeof Codes;
  Header: typeof Screen.Header;
  Title: typeof parts.CodesTitle;
  Body: typeof parts.CodesBody;
  Sheet: typeof parts.CodesSheet;
  List: typeof parts.CodesList;
  Tools: typeof parts.CodesTools;
  Copy: typeof parts.CopyCodes;
  Download: typeof parts.DownloadCodes;
  Print: typeof parts.PrintCodes;
  TypeBack: typeof parts.TypeBackCodes;
  Saved: typeof parts.CodesSaved;
  Problem: typeof parts.CodesProblem;
  Actions: typeof Screen.Actions;
  Confirm: typeof parts.ConfirmCodes;
  Leave: typeof parts.LeaveCodes;
};

/** The recovery codes, ready-made; and their parts, for an arrangement of your own inside it. */
export const RecoveryCodes: typeof Codes & Parts = Object.assign(Codes, {
  Root: Codes,
  Header: Screen.Header,
  Title: parts.CodesTitle,
  Body: parts.CodesBody,
  Sheet: parts.CodesSheet,
  List: parts.CodesList,
  Tools: parts.CodesTools,
  Copy: parts.CopyCodes,
  Download: parts.DownloadCodes,
  Print: parts.PrintCodes,
  TypeBack: parts.TypeBackCodes,
  Saved: parts.CodesSaved,
  Problem: parts.CodesProblem,
  Actions: Screen.Actions,
  Confirm: parts.ConfirmCodes,
  Leave: parts.LeaveCodes,
});
