'use client';

import { useLatest, useSecurity } from '@kairos-mfa/react';
import { useEffect, useRef, type ReactElement } from 'react';
import { Screen } from '../primitives/screen/screen.tsx';
import { Waiting } from '../primitives/waiting.tsx';
import { ProblemScreen } from '../shared/problem-screen.tsx';
import { RecoveryCodes } from '../recovery-codes/recovery-codes.tsx';
import { RegenerateConfirmation } from '../security-center/regenerate-confirmation.tsx';
import { useCopy } from '../shared/use-copy.ts';

export interface RegenerateCodesProps {
  onEnd: (end: 'done' | 'closed') => void;
  /** The person has confirmed already, so the confirmation screen is skipped. */
  isConfirmed?: boolean;
}

/** New recovery codes, and nothing else: asked, proven, shown, kept. */
export function RegenerateCodes({ onEnd, isConfirmed = false }: RegenerateCodesProps): ReactElement {
  const copy = useCopy();
  const { state, regenerate, confirm, retry, codesKept } = useSecurity();
  const isWanted = useRef(true);
  const latest = useLatest(onEnd);
  const isIdle = state.step === 'overview' && !state.failure;
  useEffect(() => {
    if (!isIdle) return;
    // Back on the overview: kept, or left before anything was changed.
    if (!isWanted.current) return latest.current('closed');
    isWanted.current = false;
    regenerate();
  }, [isIdle, regenerate, latest]);

  const shouldConfirm = state.step === 'regenerating' && isConfirmed;
  useEffect(() => {
    if (shouldConfirm) confirm();
  }, [shouldConfirm, confirm]);

  if (state.step === 'regenerating' && !isConfirmed)
    return <RegenerateConfirmation onConfirm={confirm} onCancel={() => onEnd('closed')} />;
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
  const failure = state.step === 'problem' || state.step === 'overview' ? state.failure : undefined;
  return (
    <Screen.Root step={failure ? 'problem' : 'waiting'}>
      {failure ? (
        <ProblemScreen
          title={copy('security.problem.title')}
          failure={failure}
          retryAfter={state.step === 'problem' ? state.retryAfter : undefined}
          onRetry={state.step === 'problem' ? retry : regenerate}
        />
      ) : (
        <Waiting>{copy('common.loading')}</Waiting>
      )}
    </Screen.Root>
  );
}
