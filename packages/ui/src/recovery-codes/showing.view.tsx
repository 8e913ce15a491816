'use client';

import type { RecoveryCodesHook } from '@kairos-mfa/react';
import { useRef, useState, type ReactElement, type ReactNode } from 'react';
import type { RecoveryCodesState } from '../flow-types.ts';
import { Button } from '../parts/button.tsx';
import { DownloadIcon } from '../parts/icons.tsx';
import { Screen } from '../parts/screen.tsx';
import { selectText } from '../parts/select-text.ts';
import { useCopy } from '../use-words.ts';
import { CodesContext, useCodesPart, type Hindrance, type Saved } from './codes-context.ts';
import { codesText } from './codes-text.ts';
import {
  CodesBody,
  CodesList,
  CodesProblem,
  CodesSaved,
  CodesSheet,
  CodesTitle,
  CodesTools,
  ConfirmCodes,
  CopyCodes,
  DownloadCodes,
  LeaveCodes,
  PrintCodes,
  TypeBackCodes,
} from './recovery-codes.parts.tsx';
import { downloadText, printText } from './save-codes.ts';

export type ShowingState = Extract<RecoveryCodesState, { step: 'showing' | 'acknowledging' }>;

export interface ShowingViewProps extends Pick<
  RecoveryCodesHook,
  'saved' | 'typeBack' | 'confirm' | 'leave'
> {
  state: ShowingState;
  /** Stands above the codes, e.g. the celebration. */
  crown?: ReactNode;
  /** In place of our arrangement. */
  children?: ReactNode;
}

/** The codes and the ways to keep them: what the parts around them share. */
export function ShowingView({
  state,
  crown,
  children,
  saved,
  typeBack,
  confirm,
  leave,
}: ShowingViewProps): ReactElement {
  const copy = useCopy();
  const { codes } = state.codes;
  const kept = state.step === 'showing' ? state.saved : keptBy(state.evidence);
  const [used, setUsed] = useState<ReadonlySet<Saved>>(new Set());
  const [hindrance, setHindrance] = useState<Hindrance>();
  const list = useRef<HTMLUListElement>(null);
  const words = (): string => codesText(copy, codes, new Date());

  function keep(how: Saved): void {
    setHindrance(undefined);
    setUsed(new Set([...used, how]));
    saved(how);
  }
  function download(): void {
    if (downloadText(copy('codes.file.name'), words())) keep('downloaded');
    else setHindrance('download');
  }
  function print(): void {
    if (printText(copy('codes.file.heading'), words())) keep('printed');
    else setHindrance('print');
  }
  function cannotCopy(): void {
    selectText(list.current);
    setHindrance('copy');
  }

  const part = {
    codes,
    kept,
    isUsed: (how: Saved) => kept === how || used.has(how),
    isChecking: state.step === 'acknowledging',
    problem: state.step === 'showing' ? state.problem : undefined,
    isCrowned: Boolean(crown),
    hindrance,
    list,
    copied: () => keep('copied'),
    cannotCopy,
    download,
    print,
    typeBack,
    confirm: () => {
      setHindrance(undefined);
      confirm();
    },
    leave,
  };
  return (
    <CodesContext value={part}>
      {crown}
      {children ?? <CodesAsWeArrangeThem />}
    </CodesContext>
  );
}

/** The primary act is to keep them, and then to go on. */
function CodesAsWeArrangeThem(): ReactElement {
  const copy = useCopy();
  const { kept, download } = useCodesPart('Root');
  return (
    <>
      <Screen.Header>
        <CodesTitle />
        <CodesBody />
      </Screen.Header>
      <CodesSheet>
        <CodesList />
        <CodesTools>
          <CopyCodes />
          {kept ? <DownloadCodes /> : null}
          <PrintCodes />
          <TypeBackCodes />
        </CodesTools>
      </CodesSheet>
      {/* Beside the act that they are about: it may stand still over codes that scroll. */}
      <Screen.Actions>
        <CodesSaved />
        <CodesProblem />
        {kept ? null : (
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

function keptBy(evidence: Extract<ShowingState, { step: 'acknowledging' }>['evidence']): Saved | undefined {
  return evidence === 'typed' ? undefined : evidence;
}
