'use client';

import '../chunks/core.chunk.ts';
import '../chunks/proof.chunk.ts';
import { useLatest } from '@kairos-mfa/react/internal/use-latest';
import { useSecurity } from '@kairos-mfa/react/internal/use-security';
import { useEffect, useRef, type ReactElement } from 'react';
import { Screen } from '../primitives/screen/index.ts';
import { Waiting } from '../primitives/waiting.tsx';
import { RecoveryCodes } from '../recovery-codes/recovery-codes.tsx';
import { ProblemScreen } from '../shared/problem-screen.tsx';
import { useCopy } from '../shared/use-copy.ts';
import { RegenerateConfirmation } from './regenerate-confirmation.tsx';
import '../words/common.words.ts';
import '../words/security.words.ts';

/** The props of `<RegenerateCodes>`. */
export interface RegenerateCodesProps {
  onEnd: (end: 'done' | 'closed') => void;
  /** The person has confirmed already, so the confirmation screen is skipped. */
  isConfirmed?: boolean | undefined;
}

/** Replaces the recovery codes: confirmation, step-up, then the new codes. */
export function RegenerateCodes({ onEnd, isConfirmed = false }: RegenerateCodesProps): ReactElement {
  const copy = useCopy();
  const { state, regenerate, confirm, retry, codesAcknowledged } = useSecurity();
  const isPending = useRef(true);
  const latest = useLatest(onEnd);
  const isIdle = state.step === 'overview' && !state.failure;
  useEffect(() => {
    if (!isIdle) return;
    // Back on the overview: the codes were saved, or the person left before anything changed.
    if (!isPending.current) return latest.current('closed');
    isPending.current = false;
    regenerate();
  }, [isIdle, regenerate, latest]);

  const shouldConfirm = state.step === 'regenerating' && isConfirmed;
  useEffect(() => {
    if (shouldConfirm) confirm();
  }, [shouldConfirm, confirm]);

  if (state.step === 'regenerating' && !isConfirmed)
    return <RegenerateConfirmation onConfirm={confirm} onCancel={() => onEnd('closed')} />;
  if (state.step === 'showing-recovery-codes')
    return (
      <RecoveryCodes
        codes={state.codes}
        onAcknowledged={() => {
          onEnd('done');
          codesAcknowledged();
        }}
        onSkipped={() => onEnd('closed')}
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
