'use client';

import type { Copy, MessageKey } from '@kairos-mfa/copy';
import type { ChallengeOptions } from '@kairos-mfa/protocol';
import { useReceivedCode } from '@kairos-mfa/react/internal/use-received-code';
import { useState, type ReactElement } from 'react';
import { Button } from '../primitives/button.tsx';
import { CheckIcon } from '../primitives/icons.tsx';
import { Problem } from '../primitives/problem.tsx';
import { Spinner } from '../primitives/spinner.tsx';
import type { FactorViewProps } from '../provider/factor-view.ts';
import { bidiIsolate } from '../shared/bidi-isolate.ts';
import { CodeForm } from '../shared/code-form/code-form.tsx';
import { failureText } from '../shared/failure-text.ts';
import { useCopy } from '../shared/use-copy.ts';
import { formatCountdown, useCountdown } from '../shared/use-countdown.ts';
import { codeLength } from './code-length.ts';
import { isResendCooldown, maxResendSeconds } from './resend-cooldown.ts';
import '../words/challenge.words.ts';

type TypeWithSentCode<Key> = Key extends `factor.${infer Type}.sent` ? Type : never;

/** The factor types for which the catalogue says where a code was sent. */
export type SentCodeType = TypeWithSentCode<MessageKey>;

/** The options of a code that was sent, as the contracts of these factors have them. */
export type SentCodeOptions = ChallengeOptions<SentCodeType>;

/** The props of `<SentCodeForm>`. */
export interface SentCodeFormProps extends FactorViewProps {
  /** Whether the code comes by text message, so that a phone may fill it in. */
  byText?: boolean | undefined;
}

/** The form for a code that was sent, and a button for another code once the server allows one. */
export function SentCodeForm({ options, byText = false, ...props }: SentCodeFormProps): ReactElement {
  const copy = useCopy();
  // SAFETY: the server filled this in from the same contract, and the client matched the type.
  const { resendAt } = options as SentCodeOptions;
  const { checking, resending, failure, retryAfter, verify, resend } = props;
  const isWrong = failure === 'invalid_code';
  // This refusal is about the next code; the code that was sent before is still valid.
  const isAboutNextCode = failure === 'rate_limited';
  const nextCodeText = isResendCooldown(failure, retryAfter)
    ? copy('sentCode.tooSoon')
    : failureText(copy, failure);
  const digits = codeLength(options);
  const [firstCode] = useState(resendAt);
  const isSentAgain = resendAt !== firstCode;
  const receivedCode = useReceivedCode(byText && !checking);
  return (
    <>
      <CodeForm
        kind={{ digits }}
        receivedCode={receivedCode}
        label={copy('sentCode.code', { digits })}
        action={copy('sentCode.action')}
        checking={checking}
        problem={
          isWrong ? copy('sentCode.wrongCode') : isAboutNextCode ? undefined : failureText(copy, failure)
        }
        attemptsLeft={props.attemptsLeft}
        clearOnRefusal={isWrong}
        focusOnOpen
        onSubmit={(code) => verify({ code })}
      />
      <Problem tone="neutral">{isAboutNextCode ? nextCodeText : null}</Problem>
      <output data-slot="sent-again">
        {isSentAgain && !resending && !failure ? (
          <>
            <CheckIcon />
            <span>{copy('sentCode.sentAgain')}</span>
          </>
        ) : null}
      </output>
      <ResendButton
        resendAt={resendAt}
        wait={retryAfter ?? secondsUntil(resendAt)}
        checking={checking}
        resending={resending}
        onResend={resend}
      />
    </>
  );
}

/** Says where the code was sent, with the address or number masked. */
export function sentCodeHeading(copy: Copy, type: SentCodeType, options: FactorViewProps['options']): string {
  // SAFETY: the server filled this in from the same contract, and the client matched the type.
  const { maskedDestination } = options as SentCodeOptions;
  return copy(`factor.${type}.sent`, {
    destination: bidiIsolate(maskedDestination),
    digits: codeLength(options),
  });
}

interface ResendButtonProps extends Pick<SentCodeOptions, 'resendAt'> {
  /** Seconds until another code can be sent. */
  wait: number;
  checking: boolean;
  resending: boolean;
  onResend: () => void;
}

/** Stays mounted from one code to the next, so that it keeps the focus. */
function ResendButton({ resendAt, wait, checking, resending, onResend }: ResendButtonProps): ReactElement {
  const copy = useCopy();
  const secondsLeft = useCountdown(wait, resendAt);
  const isEarly = secondsLeft > 0;
  const busy = checking || resending;
  return (
    <Button
      variant="quiet"
      data-part="resend"
      busy={busy}
      aria-disabled={isEarly || busy}
      onClick={isEarly ? undefined : onResend}
    >
      {resending ? <Spinner /> : null}
      {isEarly ? copy('sentCode.resendIn', { time: formatCountdown(secondsLeft) }) : copy('sentCode.resend')}
    </Button>
  );
}

function secondsUntil(instant: string): number {
  return Math.min(maxResendSeconds, Math.max(0, Math.ceil((Date.parse(instant) - Date.now()) / 1_000)));
}
