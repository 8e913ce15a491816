'use client';

import type { Copy } from '@kairos-mfa/copy';
import type { NextMove, ProblemShape } from '@kairos-mfa/protocol';
import { problems } from '@kairos-mfa/protocol/internal/problems';
import type { ReactElement } from 'react';
import { Button } from '../primitives/button.tsx';
import { IconFrame } from '../primitives/icon-frame.tsx';
import { AlertIcon, ClockIcon } from '../primitives/icons.tsx';
import { Problem } from '../primitives/problem.tsx';
import { Screen } from '../primitives/screen/index.ts';
import { failureTone, failureText } from './failure-text.ts';
import type { Failure } from './flow-types.ts';
import { useCopy } from './use-copy.ts';
import { formatCountdown, useCountdown } from './use-countdown.ts';
import '../words/common.words.ts';
import '../words/challenge.words.ts';

/** The props of `<ProblemScreen>`. */
export interface ProblemScreenProps {
  title: string;
  failure: Failure;
  /** What happened. Default: the wording of the failure. */
  text?: string | undefined;
  /** The label of the button. Default: the next move of the failure. */
  action?: string | undefined;
  /** Seconds until a retry is possible. */
  retryAfter?: number | undefined;
  onRetry: () => void;
}

/** Shown when a flow cannot continue: what happened, and a button for the next move. */
export function ProblemScreen({
  title,
  failure,
  text,
  action,
  retryAfter,
  onRetry,
}: ProblemScreenProps): ReactElement {
  const copy = useCopy();
  const label = action ?? copy(actionKey(failure));
  const tone = failureTone(failure);
  const secondsLeft = useCountdown(retryAfter);
  return (
    <>
      <Screen.Header>
        <IconFrame data-tone={tone}>{isTimeRelated(failure) ? <ClockIcon /> : <AlertIcon />}</IconFrame>
        <Screen.Title>
          {text === undefined && isTooManyAttempts(failure) ? copy('common.tooMany') : title}
        </Screen.Title>
        <Problem tone={tone} data-part="lead">
          {text ?? leadText(copy, failure)}
        </Problem>
      </Screen.Header>
      <Screen.Actions>
        <Button
          variant="primary"
          aria-disabled={secondsLeft > 0}
          onClick={secondsLeft > 0 ? undefined : onRetry}
        >
          {secondsLeft > 0 ? copy('common.waitFor', { time: formatCountdown(secondsLeft) }) : label}
        </Button>
      </Screen.Actions>
    </>
  );
}

/** The label of the button matches the advice in the text. */
function actionKey(failure: Failure) {
  if (failure === 'factor_not_allowed') return 'challenge.otherWay';
  return nextMove(failure) === 'restart' ? 'common.startAgain' : 'common.tryAgain';
}

/** After too many attempts the title says what happened, so the text only says what can be done. */
function leadText(copy: Copy, failure: Failure): string | undefined {
  if (!isTooManyAttempts(failure)) return failureText(copy, failure);
  return copy(failure === 'attempts_exhausted' ? 'common.tooMany.restart' : 'common.tooMany.wait');
}

/** These failures share one title on every screen. */
function isTooManyAttempts(failure: Failure): boolean {
  return failure === 'attempts_exhausted' || failure === 'factor_locked' || failure === 'rate_limited';
}

/** Whether waiting helps, which shows a clock. An unreachable server is not about time. */
function isTimeRelated(failure: Failure): boolean {
  if (failure === 'unavailable') return false;
  return nextMove(failure) === 'wait' || failure === 'timed_out' || failure === 'challenge_expired';
}

function nextMove(failure: Failure): NextMove | undefined {
  const table: Readonly<Record<string, ProblemShape | undefined>> = problems;
  return table[failure]?.next;
}
