'use client';

import type { Copy } from '@kairos-mfa/copy';
import type { ChallengeOptions } from '@kairos-mfa/protocol';
import { useReceivedCode } from '@kairos-mfa/react';
import { useState, type ReactElement } from 'react';
import { CodeForm } from '../shared/code-form/code-form.tsx';
import { Button } from '../primitives/button.tsx';
import { CheckIcon } from '../primitives/icons.tsx';
import { Problem } from '../primitives/problem.tsx';
import { Spinner } from '../primitives/spinner.tsx';
import { formatClock, useCountdown } from '../shared/use-countdown.ts';
import { failureText, useCopy } from '../shared/use-copy.ts';
import { codeLength } from './code-length.ts';
import type { FactorViewProps } from './factor-view.ts';
import { bidiIsolate } from '../shared/bidi-isolate.ts';
import { isResendCooldown, maxResendSeconds } from './resend-cooldown.ts';

export type SentCodeOptions = ChallengeOptions<'sms'>;

export interface SentCodeViewProps extends FactorViewProps {
  /** The code comes by text message, and a phone may fill it in. */
  byText?: boolean;
}

/** A code that was sent: the code itself, and another one after the server's own pause. */
export function SentCodeView({ options, byText = false, ...props }: SentCodeViewProps): ReactElement {
  const copy = useCopy();
  // SAFETY: the server filled this in from the same contract, and the client matched the type.
  const { resendAt } = options as SentCodeOptions;
  const { checking, resending, failure, retryAfter, verify, resend } = props;
  const isWrong = failure === 'invalid_code';
  // Said of the next code, and not of the one that is typed: that one still counts.
  const isAboutNext = failure === 'rate_limited';
  const nextCodeWords = isResendCooldown(failure, retryAfter)
    ? copy('sentCode.tooSoon')
    : failureText(copy, failure);
  const digits = codeLength(options);
  const [firstCode] = useState(resendAt);
  const isSentAgain = resendAt !== firstCode;
  const arrived = useReceivedCode(byText && !checking);
  return (
    <>
      <CodeForm
        kind={{ digits }}
        arrived={arrived}
        label={copy('sentCode.code', { digits })}
        action={copy('sentCode.action')}
        checking={checking}
        problem={isWrong ? copy('sentCode.wrongCode') : isAboutNext ? undefined : failureText(copy, failure)}
        attemptsLeft={props.attemptsLeft}
        wantsNewCode={isWrong}
        takesFocus
        onSubmit={(code) => verify({ code })}
      />
      <Problem tone="neutral">{isAboutNext ? nextCodeWords : null}</Problem>
      <output data-slot="sent-again">
        {isSentAgain && !resending && !failure ? (
          <>
            <CheckIcon />
            {copy('sentCode.sentAgain')}
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

/** Where the code went. */
export function sentCodeHeading(
  copy: Copy,
  type: 'sms' | 'email',
  options: FactorViewProps['options'],
): string {
  // SAFETY: the server filled this in from the same contract, and the client matched the type.
  const { maskedDestination } = options as SentCodeOptions;
  return copy(`factor.${type}.sent`, {
    destination: bidiIsolate(maskedDestination),
    digits: codeLength(options),
  });
}

interface ResendButtonProps extends Pick<SentCodeOptions, 'resendAt'> {
  /** Seconds. */
  wait: number;
  checking: boolean;
  resending: boolean;
  onResend: () => void;
}

/** The same button from code to code, so that the focus stays on it. */
function ResendButton({ resendAt, wait, checking, resending, onResend }: ResendButtonProps): ReactElement {
  const copy = useCopy();
  const left = useCountdown(wait, resendAt);
  const isEarly = left > 0;
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
      {isEarly ? copy('sentCode.resendIn', { time: formatClock(left) }) : copy('sentCode.resend')}
    </Button>
  );
}

function secondsUntil(instant: string): number {
  return Math.min(maxResendSeconds, Math.max(0, Math.ceil((Date.parse(instant) - Date.now()) / 1_000)));
}
