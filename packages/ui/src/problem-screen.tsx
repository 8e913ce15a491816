'use client';

import type { Copy } from '@kairos-mfa/copy';
import { problems, type NextMove, type ProblemShape } from '@kairos-mfa/protocol';
import type { ReactElement } from 'react';
import type { Trouble } from './flow-types.ts';
import { Button } from './parts/button.tsx';
import { Glyph } from './parts/glyph.tsx';
import { AlertIcon, ClockIcon } from './parts/icons.tsx';
import { Problem } from './parts/problem.tsx';
import { Screen } from './parts/screen.tsx';
import { asClock, useCountdown } from './use-countdown.ts';
import { troubleTone, troubleWords, useCopy } from './use-words.ts';

export interface ProblemScreenProps {
  title: string;
  trouble: Trouble;
  /** What happened, where the screen knows it better than the trouble's own words do. */
  words?: string | undefined;
  /** What the button says, where its move is another than the trouble's own. */
  action?: string | undefined;
  /** Seconds until another try makes sense. */
  retryAfter?: number | undefined;
  onRetry: () => void;
}

/** Where a flow cannot go on: what happened, and the one next move. Never a dead end. */
export function ProblemScreen({
  title,
  trouble,
  words,
  action,
  retryAfter,
  onRetry,
}: ProblemScreenProps): ReactElement {
  const copy = useCopy();
  const move = action ?? copy(actionKey(trouble));
  const tone = troubleTone(trouble);
  const secondsLeft = useCountdown(retryAfter);
  return (
    <>
      <Screen.Header>
        <Glyph data-tone={tone}>{isWait(trouble) ? <ClockIcon /> : <AlertIcon />}</Glyph>
        <Screen.Title>
          {words === undefined && isTooMany(trouble) ? copy('common.tooMany') : title}
        </Screen.Title>
        <Problem tone={tone} data-part="lead">
          {words ?? leadWords(copy, trouble)}
        </Problem>
      </Screen.Header>
      <Screen.Actions>
        <Button
          variant="primary"
          aria-disabled={secondsLeft > 0}
          onClick={secondsLeft > 0 ? undefined : onRetry}
        >
          {secondsLeft > 0 ? copy('common.waitFor', { time: asClock(secondsLeft) }) : move}
        </Button>
      </Screen.Actions>
    </>
  );
}

/** What the button says is what the words above it advise. */
function actionKey(trouble: Trouble) {
  if (trouble === 'factor_not_allowed') return 'challenge.otherWay';
  return nextMove(trouble) === 'restart' ? 'common.startAgain' : 'common.tryAgain';
}

/** Says in the title what happened, and below it only what that leaves. */
function leadWords(copy: Copy, trouble: Trouble): string | undefined {
  if (!isTooMany(trouble)) return troubleWords(copy, trouble);
  return copy(trouble === 'attempts_exhausted' ? 'common.tooMany.restart' : 'common.tooMany.wait');
}

/** One cause has one title, wherever it is met. */
function isTooMany(trouble: Trouble): boolean {
  return trouble === 'attempts_exhausted' || trouble === 'factor_locked' || trouble === 'rate_limited';
}

/** Time is what is missing. A server out of reach is no question of time. */
function isWait(trouble: Trouble): boolean {
  if (trouble === 'unavailable') return false;
  return nextMove(trouble) === 'wait' || trouble === 'timed_out' || trouble === 'challenge_expired';
}

function nextMove(trouble: Trouble): NextMove | undefined {
  const table: Readonly<Record<string, ProblemShape | undefined>> = problems;
  return table[trouble]?.next;
}
