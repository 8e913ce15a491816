'use client';

import type { RecoveryCodesHook } from '@kairos-mfa/react';
import { useRef, useState, type ReactElement, type ReactNode } from 'react';
import type { RecoveryCodesState } from '../shared/flow-types.ts';
import { Button } from '../primitives/button.tsx';
import { DownloadIcon } from '../primitives/icons.tsx';
import { Screen } from '../primitives/screen/screen.tsx';
import { selectText } from '../primitives/select-text.ts';
import { useCopy } from '../shared/use-copy.ts';
import {
  RecoveryCodesContext,
  useRecoveryCodesPart,
  type UnavailableReason,
  type SaveMethod,
} from './recovery-codes.context.ts';
import { codesText } from './codes-text.ts';
import {
  RecoveryCodesBody,
  RecoveryCodesList,
  RecoveryCodesProblem,
  RecoveryCodesSaved,
  RecoveryCodesSheet,
  RecoveryCodesTitle,
  RecoveryCodesTools,
  ConfirmCodes,
  CopyCodes,
  DownloadCodes,
  LeaveCodes,
  PrintCodes,
  TypeBackCodes,
} from './recovery-codes.parts.tsx';
import { downloadText, printText } from './save-codes.ts';

export type ShowingState = Extract<RecoveryCodesState, { step: 'showing' | 'acknowledging' }>;

export interface ShowingStepProps extends Pick<
  RecoveryCodesHook,
  'saved' | 'typeBack' | 'acknowledge' | 'leave'
> {
  state: ShowingState;
  /** Stands above the codes, e.g. the celebration. */
  banner?: ReactNode;
  /** In place of our arrangement. */
  children?: ReactNode;
}

/** The codes and the ways to keep them: what the parts around them share. */
export function ShowingStep({
  state,
  banner,
  children,
  saved,
  typeBack,
  acknowledge,
  leave,
}: ShowingStepProps): ReactElement {
  const copy = useCopy();
  const { codes } = state.codes;
  const savedAs = state.step === 'showing' ? state.saved : savedBy(state.evidence);
  const [used, setUsed] = useState<ReadonlySet<SaveMethod>>(new Set());
  const [unavailable, setUnavailable] = useState<UnavailableReason>();
  const list = useRef<HTMLUListElement>(null);
  const words = (): string => codesText(copy, codes, new Date());

  function keep(how: SaveMethod): void {
    setUnavailable(undefined);
    setUsed(new Set([...used, how]));
    saved(how);
  }
  function download(): void {
    if (downloadText(copy('codes.file.name'), words())) keep('downloaded');
    else setUnavailable('download');
  }
  function print(): void {
    if (printText(copy('codes.file.heading'), words())) keep('printed');
    else setUnavailable('print');
  }
  function cannotCopy(): void {
    selectText(list.current);
    setUnavailable('copy');
  }

  const part = {
    codes,
    savedAs,
    isUsed: (how: SaveMethod) => savedAs === how || used.has(how),
    isChecking: state.step === 'acknowledging',
    problem: state.step === 'showing' ? state.problem : undefined,
    hasBanner: Boolean(banner),
    unavailable,
    list,
    copied: () => keep('copied'),
    cannotCopy,
    download,
    print,
    typeBack,
    acknowledge: () => {
      setUnavailable(undefined);
      acknowledge();
    },
    leave,
  };
  return (
    <RecoveryCodesContext value={part}>
      {banner}
      {children ?? <DefaultRecoveryCodesLayout />}
    </RecoveryCodesContext>
  );
}

/** The primary act is to keep them, and then to go on. */
function DefaultRecoveryCodesLayout(): ReactElement {
  const copy = useCopy();
  const { savedAs, download } = useRecoveryCodesPart('Root');
  return (
    <>
      <Screen.Header>
        <RecoveryCodesTitle />
        <RecoveryCodesBody />
      </Screen.Header>
      <RecoveryCodesSheet>
        <RecoveryCodesList />
        <RecoveryCodesTools>
          <CopyCodes />
          {savedAs ? <DownloadCodes /> : null}
          <PrintCodes />
          <TypeBackCodes />
        </RecoveryCodesTools>
      </RecoveryCodesSheet>
      {/* Beside the act that they are about: it may stand still over codes that scroll. */}
      <Screen.Actions>
        <RecoveryCodesSaved />
        <RecoveryCodesProblem />
        {savedAs ? null : (
          <Button variant="primary" onClick={download}>
            <DownloadIcon />
            {copy('codes.download')}
          </Button>
        )}
        <ConfirmCodes />
        <LeaveCodes />
      </Screen.Actions>
    </>
  );
}

function savedBy(
  evidence: Extract<ShowingState, { step: 'acknowledging' }>['evidence'],
): SaveMethod | undefined {
  return evidence === 'typed' ? undefined : evidence;
}
