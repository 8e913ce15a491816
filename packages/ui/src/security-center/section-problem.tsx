'use client';

import type { ReactElement } from 'react';
import { Button } from '../primitives/button.tsx';
import { Problem } from '../primitives/problem.tsx';
import { failureTone, failureText } from '../shared/failure-text.ts';
import type { Failure } from '../shared/flow-types.ts';
import { useCopy } from '../shared/use-copy.ts';
import { formatCountdown, useCountdown } from '../shared/use-countdown.ts';
import '../words/common.words.ts';

/** The props of `<SectionProblem>`. */
export interface SectionProblemProps {
  failure: Failure;
  /** Seconds until a retry is possible. */
  retryAfter?: number | undefined;
  onRetry: () => void;
}

/** Shown in a section that could not be loaded; the rest of the page still works. */
export function SectionProblem({ failure, retryAfter, onRetry }: SectionProblemProps): ReactElement {
  const copy = useCopy();
  const secondsLeft = useCountdown(retryAfter);
  return (
    <div data-slot="section-problem">
      <Problem tone={failureTone(failure)}>{failureText(copy, failure)}</Problem>
      <Button
        data-size="small"
        aria-disabled={secondsLeft > 0}
        onClick={secondsLeft > 0 ? undefined : onRetry}
      >
        {secondsLeft > 0
          ? copy('common.waitFor', { time: formatCountdown(secondsLeft) })
          : copy('common.tryAgain')}
      </Button>
    </div>
  );
}
