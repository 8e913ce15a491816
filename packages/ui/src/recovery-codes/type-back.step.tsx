'use client';

import { readRecoveryCode } from '@kairos-mfa/protocol/internal/typed-code';
import type { ReactElement } from 'react';
import { Screen } from '../primitives/screen/index.ts';
import { BackButton } from '../shared/back-button.tsx';
import { CodeForm } from '../shared/code-form/code-form.tsx';
import { failureText } from '../shared/failure-text.ts';
import type { RecoveryCodesState } from '../shared/flow-types.ts';
import { useCopy } from '../shared/use-copy.ts';
import '../words/challenge.words.ts';
import '../words/enrollment.words.ts';

/** The props of `<TypeBackStep>`. */
export interface TypeBackStepProps {
  problem?: Extract<RecoveryCodesState, { step: 'typing-back' }>['problem'];
  checking: boolean;
  typed: (code: string) => void;
  stay: () => void;
}

/** Asks for one code, as evidence that they were written down. */
export function TypeBackStep({ problem, checking, typed, stay }: TypeBackStepProps): ReactElement {
  const copy = useCopy();
  const isWrong = problem === 'invalid_code' || problem === 'invalid_format';
  return (
    <>
      <Screen.Header>
        <BackButton onBack={stay} />
        <Screen.Title>{copy('codes.typeBack.title')}</Screen.Title>
        <Screen.Lead>{copy('codes.typeBack.body')}</Screen.Lead>
      </Screen.Header>
      <CodeForm
        kind="text"
        label={copy('factor.recovery_code.code')}
        action={copy('codes.typeBack.action')}
        checking={checking}
        problem={isWrong ? copy('codes.typeBack.wrong') : failureText(copy, problem)}
        focusOnOpen
        onSubmit={(code) => typed(readRecoveryCode(code) ?? code)}
      />
    </>
  );
}
