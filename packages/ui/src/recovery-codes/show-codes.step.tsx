'use client';

import type { RecoveryCodesHook } from '@kairos-mfa/react';
import { useRef, useState, type ReactElement, type ReactNode } from 'react';
import { Button } from '../primitives/button.tsx';
import { Screen } from '../primitives/screen/index.ts';
import { selectText } from '../primitives/select-text.ts';
import { downloadText, printText } from '../shared/download-and-print.ts';
import type { RecoveryCodesState } from '../shared/flow-types.ts';
import { useCopy } from '../shared/use-copy.ts';
import { DownloadIcon } from './recovery-code-icons.tsx';
import { codesHeading, codesText } from './recovery-codes-text.ts';
import {
  RecoveryCodesContext,
  useRecoveryCodesPart,
  type UnavailableReason,
  type SaveMethod,
} from './recovery-codes.context.ts';
import {
  AddAnotherWay,
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
import '../words/enrollment.words.ts';

/** The states that show the codes. */
export type ShowingState = Extract<RecoveryCodesState, { step: 'showing' | 'acknowledging' }>;

/** The props of `<ShowCodesStep>`. */
export interface ShowCodesStepProps extends Pick<
  RecoveryCodesHook,
  'saved' | 'typeBack' | 'acknowledge' | 'leave'
> {
  state: ShowingState;
  onAddAnother?: (() => void) | undefined;
  /** Rendered above the codes, e.g. the celebration. */
  banner?: ReactNode;
  /** A layout of the host's own. */
  children?: ReactNode;
}

/** Shows the codes and the ways to save them. */
export function ShowCodesStep({
  state,
  onAddAnother,
  banner,
  children,
  saved,
  typeBack,
  acknowledge,
  leave,
}: ShowCodesStepProps): ReactElement {
  const copy = useCopy();
  const { codes } = state.codes;
  const savedAs = state.step === 'showing' ? state.saved : savedBy(state.evidence);
  const [methods, setMethods] = useState<ReadonlySet<SaveMethod>>(new Set());
  const [unavailable, setUnavailable] = useState<UnavailableReason>();
  const list = useRef<HTMLUListElement>(null);
  const text = (): string => codesText(copy, { ...state.codes, made: new Date() });

  function markSaved(method: SaveMethod): void {
    setUnavailable(undefined);
    setMethods(new Set([...methods, method]));
    saved(method);
  }
  function download(): void {
    if (downloadText(copy('codes.file.name'), text())) markSaved('downloaded');
    else setUnavailable('download');
  }
  function print(): void {
    if (printText(codesHeading(copy, state.codes), text())) markSaved('printed');
    else setUnavailable('print');
  }
  function cannotCopy(): void {
    selectText(list.current);
    setUnavailable('copy');
  }

  function confirm(): void {
    setUnavailable(undefined);
    acknowledge();
  }

  const part = {
    codes,
    savedAs,
    wasSavedBy: (method: SaveMethod) => savedAs === method || methods.has(method),
    isChecking: state.step === 'acknowledging',
    problem: state.step === 'showing' ? state.problem : undefined,
    hasBanner: Boolean(banner),
    unavailable,
    list,
    copied: () => markSaved('copied'),
    cannotCopy,
    download,
    print,
    typeBack,
    acknowledge: confirm,
    addAnother:
      onAddAnother &&
      (() => {
        onAddAnother();
        confirm();
      }),
    leave,
  };
  return (
    <RecoveryCodesContext value={part}>
      {banner}
      {children ?? <DefaultRecoveryCodesLayout />}
    </RecoveryCodesContext>
  );
}

/** The primary button downloads the codes first, and then continues. */
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
      {/* Beside the buttons, which are sticky while the codes scroll. */}
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
        <AddAnotherWay />
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
