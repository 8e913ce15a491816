'use client';

import '../chunks/core.chunk.ts';
import '../chunks/proof.chunk.ts';
import { useKairos } from '@kairos-mfa/react/internal/use-kairos';
import { useSecurity } from '@kairos-mfa/react/internal/use-security';
import type { ReactElement } from 'react';
import { FactorChoiceStep } from '../enrollment/factor-choice.step.tsx';
import { Screen } from '../primitives/screen/index.ts';
import { Waiting } from '../primitives/waiting.tsx';
import { ProblemScreen } from '../shared/problem-screen.tsx';
import { useCopy } from '../shared/use-copy.ts';
import '../words/common.words.ts';
import '../words/security.words.ts';

/** The choice of a factor, without its enrollment. */
export function FactorPickerScreen({ onChoose }: { onChoose: (factorType: string) => void }): ReactElement {
  const copy = useCopy();
  const { state, retry } = useSecurity();
  const { ceremonies } = useKairos().client;
  return (
    <Screen.Root step={state.step}>
      {state.step === 'problem' ? (
        <ProblemScreen {...state} title={copy('security.problem.title')} onRetry={retry} />
      ) : null}
      {state.step === 'loading' ? <Waiting>{copy('common.loading')}</Waiting> : null}
      {'security' in state ? (
        <FactorChoiceStep
          options={state.security.factorOptions}
          deviceSupports={(type) => ceremonies[type]?.available('create') ?? true}
          choose={onChoose}
        />
      ) : null}
    </Screen.Root>
  );
}
