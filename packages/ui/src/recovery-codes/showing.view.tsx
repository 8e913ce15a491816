'use client';

import type { RecoveryCodesHook } from '@kairos-mfa/react';
import { useState, type ReactElement, type ReactNode } from 'react';
import type { RecoveryCodesState } from '../flow-types.ts';
import { Button } from '../parts/button.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { CheckIcon, DownloadIcon, PrintIcon } from '../parts/icons.tsx';
import { Problem } from '../parts/problem.tsx';
import { Screen } from '../parts/screen.tsx';
import { Spinner } from '../parts/spinner.tsx';
import { troubleWords, useCopy } from '../use-words.ts';
import { codesText } from './codes-text.ts';
import { downloadText, printText } from './save-codes.ts';

export type ShowingState = Extract<RecoveryCodesState, { step: 'showing' | 'acknowledging' }>;

type Saved = NonNullable<Extract<RecoveryCodesState, { step: 'showing' }>['saved']>;

export interface ShowingViewProps extends Pick<
  RecoveryCodesHook,
  'saved' | 'typeBack' | 'confirm' | 'leave'
> {
  state: ShowingState;
  /** Stands above the codes, e.g. the celebration. */
  crown?: ReactNode;
}

/** The codes and three ways to keep them. The primary act is to keep them, and then to go on. */
export function ShowingView({
  state,
  crown,
  saved,
  typeBack,
  confirm,
  leave,
}: ShowingViewProps): ReactElement {
  const copy = useCopy();
  const { codes } = state.codes;
  const kept = state.step === 'showing' ? state.saved : keptBy(state.evidence);
  const [used, setUsed] = useState<ReadonlySet<Saved>>(new Set());
  const isUsed = (how: Saved): boolean => kept === how || used.has(how);
  const isChecking = state.step === 'acknowledging';
  const words = (): string => codesText(copy, codes, new Date());

  function keep(how: Saved): void {
    setUsed(new Set([...used, how]));
    saved(how);
  }
  function download(): void {
    downloadText(copy('codes.file.name'), words());
    keep('downloaded');
  }
  function print(): void {
    printText(copy('codes.file.heading'), words());
    keep('printed');
  }

  return (
    <>
      {crown}
      <CodesHeading crowned={Boolean(crown)} />
      <div data-slot="codes-sheet">
        <ul aria-label={copy('codes.list')} data-slot="codes-list" dir="ltr">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <div data-slot="codes-tools">
          <CopyButton
            variant="quiet"
            data-size="small"
            text={codes.join('\n')}
            copied={copy('common.copied')}
            done={isUsed('copied')}
            onCopied={() => keep('copied')}
          >
            {copy('codes.copy')}
          </CopyButton>
          {kept ? (
            <Button variant="quiet" data-size="small" onClick={download}>
              {isUsed('downloaded') ? <CheckIcon /> : <DownloadIcon />}
              {copy('codes.download')}
            </Button>
          ) : null}
          <Button variant="quiet" data-size="small" onClick={print}>
            {isUsed('printed') ? <CheckIcon /> : <PrintIcon />}
            {copy('codes.print')}
          </Button>
          {kept ? null : (
            <Button variant="quiet" data-size="small" onClick={typeBack}>
              {copy('codes.typeBack')}
            </Button>
          )}
        </div>
      </div>
      <output data-slot="codes-saved" data-state={kept ? 'said' : 'silent'}>
        {kept ? (
          <>
            <CheckIcon />
            {copy(`codes.saved.${kept}`)}
          </>
        ) : null}
      </output>
      <Problem>{state.step === 'showing' ? troubleWords(copy, state.problem) : null}</Problem>
      <Screen.Actions>
        {kept ? (
          <Button variant="primary" busy={isChecking} onClick={confirm}>
            {isChecking ? <Spinner /> : null}
            {copy('common.continue')}
          </Button>
        ) : (
          <>
            <Button variant="primary" onClick={download}>
              <DownloadIcon />
              {copy('codes.download')}
            </Button>
            <Button variant="quiet" onClick={leave}>
              {copy('codes.leave')}
            </Button>
          </>
        )}
      </Screen.Actions>
    </>
  );
}

/** The title of the screen, or a heading below the one that crowns it. */
function CodesHeading({ crowned }: { crowned: boolean }): ReactElement {
  const copy = useCopy();
  return (
    <Screen.Header>
      {crowned ? (
        <Screen.Subtitle>{copy('codes.title')}</Screen.Subtitle>
      ) : (
        <Screen.Title>{copy('codes.title')}</Screen.Title>
      )}
      <Screen.Lead>{copy('codes.body')}</Screen.Lead>
    </Screen.Header>
  );
}

function keptBy(evidence: Extract<ShowingState, { step: 'acknowledging' }>['evidence']): Saved | undefined {
  return evidence === 'typed' ? undefined : evidence;
}
