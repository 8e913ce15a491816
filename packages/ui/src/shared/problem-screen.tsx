'use client';

import type { Copy } from '@kairos-mfa/copy';
import { problems, type NextMove, type ProblemShape } from '@kairos-mfa/protocol';
import type { ReactElement } from 'react';
import type { Failure } from './flow-types.ts';
import { Button } from '../primitives/button.tsx';
import { IconFrame } from '../primitives/icon-frame.tsx';
import { AlertIcon, ClockIcon } from '../primitives/icons.tsx';
import { Problem } from '../primitives/problem.tsx';
import { Screen } from '../primitives/screen/screen.tsx';
import { formatCountdown, useCountdown } from './use-countdown.ts';
import { failureTone, failureText, useCopy } from './use-copy.ts';

export interface ProblemScreenProps {
  title: string;
  failure: Failure;
  /** What happened, where the screen knows it better than the failure's own text do. */
  text?: string | undefined;
  /** What the button says, where its move is another than the failure's own. */
  action?: string | undefined;
  /** Seconds until another try makes sense. */
  retryAfter?: number | undefined;
  onRetry: () => void;
}

/** Where a flow cannot go on: what happened, and the one next move. Never a dead end. */
export function ProblemScreen({
  title,
  failure,
  text,
  action,
  retryAfter,
  onRetry,
}: ProblemScreenProps): ReactElement {
  const copy = useCopy();
  const move = action ?? copy(actionKey(failure));
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
          {secondsLeft > 0 ? copy('common.waitFor', { time: formatCountdown(secondsLeft) }) : move}
        </Button>
      </Screen.Actions>
    </>
  );
}

/** What the button says is what the text above it advise. */
function actionKey(failure: Failure) {
  if (failure === 'factor_not_allowed') return 'challenge.otherWay';
  return nextMove(failure) === 'restart' ? 'common.startAgain' : 'common.tryAgain';
}

/** Says in the title what happened, and below it only what that leaves. */
function leadText(copy: Copy, failure: Failure): string | undefined {
  if (!isTooManyAttempts(failure)) return failureText(copy, failure);
  return copy(failure === 'attempts_exhausted' ? 'common.tooMany.restart' : 'common.tooMany.wait');
}

/** One cause has one title, wherever it is met. */
function isTooManyAttempts(failure: Failure): boolean {
  return failure === 'attempts_exhausted' || failure === 'factor_locked' || failure === 'rate_limited';
}

/** Time is what is missing. A server out of reach is no question of time. */
function isTimeRelated(failure: Failure): boolean {
  if (failure === 'unavailable') return false;
  return nextMove(failure) === 'wait' || failure === 'timed_out' || failure === 'challenge_expired';
}

function nextMove(failure: Failure): NextMove | undefined {
  const table: Readonly<Record<string, ProblemShape | undefined>> = problems;
  return table[failure]?.next;
}
