'use client';

import { readRecoveryCode } from '@kairos-mfa/protocol/internal/typed-code';
import type { ReactElement } from 'react';
import type { FactorView, FactorViewProps } from '../provider/factor-view.ts';
import { CodeForm } from '../shared/code-form/code-form.tsx';
import { failureText } from '../shared/failure-text.ts';
import { useCopy } from '../shared/use-copy.ts';
import { challengeHeading } from './challenge-heading.ts';
import { SpareKeyIcon } from './factor-icons.tsx';
import '../words/challenge.words.ts';

function RecoveryCodeChallenge({ checking, failure, attemptsLeft, verify }: FactorViewProps): ReactElement {
  const copy = useCopy();
  const isWrong = failure === 'invalid_code' || failure === 'invalid_format';
  return (
    <CodeForm
      kind="text"
      label={copy('factor.recovery_code.code')}
      action={copy('factor.recovery_code.challenge.action')}
      checking={checking}
      problem={isWrong ? copy('factor.recovery_code.wrongCode') : failureText(copy, failure)}
      attemptsLeft={attemptsLeft}
      focusOnOpen
      onSubmit={(code) => verify({ code: readRecoveryCode(code) ?? code })}
    />
  );
}

/** A recovery code, for people who lost their other factors. It is never enrolled by hand. */
export const recoveryCodeView = {
  Icon: SpareKeyIcon,
  Challenge: RecoveryCodeChallenge,
  challengeHeading: challengeHeading('recovery_code'),
  showsAccepted: true,
} satisfies FactorView;
