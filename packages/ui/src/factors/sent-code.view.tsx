'use client';

import type { ChallengeOptions } from '@kairos-mfa/protocol';
import { useArrivedCode } from '@kairos-mfa/react';
import type { ReactElement, ReactNode } from 'react';
import { CodeForm } from '../code-form.tsx';
import { Button } from '../parts/button.tsx';
import { Screen } from '../parts/screen.tsx';
import { asClock, useCountdown } from '../use-countdown.ts';
import { troubleWords, useCopy } from '../use-words.ts';
import { codeLength } from './code-length.ts';
import type { FactorViewProps } from './factor-view.ts';

/** No server lets people wait longer than this between two codes; a wrong clock here must not either. */
const longestWait = 60;

export type SentCodeOptions = ChallengeOptions<'sms'>;

export interface SentCodeViewProps extends FactorViewProps {
  /** What stands above the title: the way back, or the factor's sign. */
  lead: ReactNode;
  title: string;
  /** Where the code went. */
  sent: (facts: { destination: string; digits: number }) => string;
  /** The code comes by text message, and a phone may fill it in. */
  byText?: boolean;
}

/** A code that was sent: where to, the code itself, and another one after the server's own pause. */
export function SentCodeView({
  lead,
  title,
  sent,
  options,
  byText = false,
  ...props
}: SentCodeViewProps): ReactElement {
  const copy = useCopy();
  // SAFETY: the server filled this in from the same contract, and the client matched the type.
  const { maskedDestination, resendAt } = options as SentCodeOptions;
  const { checking, resending, trouble, prove, resend } = props;
  const isWrong = trouble === 'invalid_code';
  const digits = codeLength(options);
  const arrived = useArrivedCode(byText && !checking);
  return (
    <>
      <Screen.Header>
        {lead}
        <Screen.Title>{title}</Screen.Title>
        {/* Set left to right, so that a number keeps its order inside right-to-left words. */}
        <Screen.Lead>{sent({ destination: `\u2066${maskedDestination}\u2069`, digits })}</Screen.Lead>
      </Screen.Header>
      <CodeForm
        kind={{ digits }}
        arrived={arrived}
        label={copy('sentCode.code', { digits })}
        action={copy('sentCode.action')}
        checking={checking}
        problem={isWrong ? copy('sentCode.wrongCode') : troubleWords(copy, trouble)}
        attemptsLeft={props.attemptsLeft}
        wantsNewCode={isWrong}
        takesFocus
        onCode={(code) => prove({ code })}
      />
      <ResendButton key={resendAt} resendAt={resendAt} busy={checking || resending} onResend={resend} />
    </>
  );
}

interface ResendButtonProps {
  /** ISO 8601. */
  resendAt: string;
  busy: boolean;
  onResend: () => void;
}

function ResendButton({ resendAt, busy, onResend }: ResendButtonProps): ReactElement {
  const copy = useCopy();
  const left = useCountdown(secondsUntil(resendAt));
  const isEarly = left > 0;
  return (
    <Button
      variant="quiet"
      data-part="resend"
      busy={busy}
      aria-disabled={isEarly || busy}
      onClick={isEarly ? undefined : onResend}
    >
      {isEarly ? copy('sentCode.resendIn', { time: asClock(left) }) : copy('sentCode.resend')}
    </Button>
  );
}

function secondsUntil(instant: string): number {
  return Math.min(longestWait, Math.max(0, Math.ceil((Date.parse(instant) - Date.now()) / 1_000)));
}
