'use client';

import type { ReactElement } from 'react';
import type { Failure } from '../shared/flow-types.ts';
import { Button } from '../primitives/button.tsx';
import { Problem } from '../primitives/problem.tsx';
import { formatCountdown, useCountdown } from '../shared/use-countdown.ts';
import { failureTone, failureText, useCopy } from '../shared/use-copy.ts';

export interface SectionProblemProps {
  failure: Failure;
  /** Seconds until another try makes sense. */
  retryAfter?: number | undefined;
  onRetry: () => void;
}

/** A section that could not be loaded; the rest of the page goes on without it. */
export function SectionProblem({ failure, retryAfter, onRetry }: SectionProblemProps): ReactElement {
  const copy = useCopy();
  const left = useCountdown(retryAfter);
  return (
    <div data-slot="section-problem">
      <Problem tone={failureTone(failure)}>{failureText(copy, failure)}</Problem>
      <Button data-size="small" aria-disabled={left > 0} onClick={left > 0 ? undefined : onRetry}>
        {left > 0 ? copy('common.waitFor', { time: formatCountdown(left) }) : copy('common.tryAgain')}
      </Button>
    </div>
  );
}
