'use client';

import type { ReactElement } from 'react';
import type { FactorViewProps } from '../provider/factor-view.ts';
import { CodeForm, type CodeFormProps } from '../shared/code-form/code-form.tsx';
import { failureText } from '../shared/failure-text.ts';
import { useCopy } from '../shared/use-copy.ts';
import '../words/challenge.words.ts';

/** The props of `<TotpForm>`. */
export type TotpFormProps = Pick<FactorViewProps, 'checking' | 'failure' | 'attemptsLeft' | 'verify'> & {
  digits: number;
  action: string;
  focusOnOpen?: boolean;
  pause?: CodeFormProps['pause'];
};

/** The form for a code of an authenticator app. */
export function TotpForm({
  digits,
  checking,
  failure,
  attemptsLeft,
  verify,
  action,
  focusOnOpen,
  pause,
}: TotpFormProps): ReactElement {
  const copy = useCopy();
  return (
    <CodeForm
      kind={{ digits }}
      label={copy('factor.totp.code', { digits })}
      action={action}
      checking={checking}
      problem={failure === 'invalid_code' ? copy('factor.totp.wrongCode') : failureText(copy, failure)}
      attemptsLeft={attemptsLeft}
      clearOnRefusal={failure === 'invalid_code'}
      focusOnOpen={focusOnOpen}
      pause={pause}
      onSubmit={(code) => verify({ code })}
    />
  );
}
