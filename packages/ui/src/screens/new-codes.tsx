'use client';

import { useSecurity } from '@kairos-mfa/react';
import { useEffect, useRef, type ReactElement } from 'react';
import { Screen } from '../parts/screen.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { ProblemScreen } from '../problem-screen.tsx';
import { RecoveryCodes } from '../recovery-codes/recovery-codes.tsx';
import { RenewQuestion } from '../security-center/renew-question.tsx';
import { useCopy } from '../use-words.ts';

export interface NewCodesProps {
  onEnd: (end: 'done' | 'closed') => void;
  /** The person has just said yes, and is not asked a second time. */
  isAsked?: boolean;
}

/** New recovery codes, and nothing else: asked, proven, shown, kept. */
export function NewCodes({ onEnd, isAsked = false }: NewCodesProps): ReactElement {
  const copy = useCopy();
  const { state, regenerate, confirm, retry, codesKept } = useSecurity();
  const isWanted = useRef(true);
  const latest = useRef(onEnd);
  useEffect(() => {
    latest.current = onEnd;
  });
  const isIdle = state.step === 'overview' && !state.trouble;
  useEffect(() => {
    if (!isIdle) return;
    // Back on the overview: kept, or left before anything was changed.
    if (!isWanted.current) return latest.current('closed');
    isWanted.current = false;
    regenerate();
  }, [isIdle, regenerate]);

  const isConfirmed = state.step === 'regenerating' && isAsked;
  useEffect(() => {
    if (isConfirmed) confirm();
  }, [isConfirmed, confirm]);

  if (state.step === 'regenerating' && !isAsked)
    return <RenewQuestion onConfirm={confirm} onKeep={() => onEnd('closed')} />;
  if (state.step === 'keeping-codes')
    return (
      <RecoveryCodes
        codes={state.codes}
        onKept={() => {
          onEnd('done');
          codesKept();
        }}
        onLeft={() => onEnd('closed')}
      />
    );
  const trouble = state.step === 'problem' || state.step === 'overview' ? state.trouble : undefined;
  return (
    <Screen.Root step={trouble ? 'problem' : 'waiting'}>
      {trouble ? (
        <ProblemScreen
          title={copy('security.problem.title')}
          trouble={trouble}
          retryAfter={state.step === 'problem' ? state.retryAfter : undefined}
          onRetry={state.step === 'problem' ? retry : regenerate}
        />
      ) : (
        <Waiting>{copy('common.loading')}</Waiting>
      )}
    </Screen.Root>
  );
}
