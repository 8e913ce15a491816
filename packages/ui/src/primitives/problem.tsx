'use client';

import type { ComponentProps, ReactElement } from 'react';
import { useElementClass } from './element-classes.ts';
import { AlertIcon, InfoIcon } from './icons.tsx';

export interface ProblemProps extends ComponentProps<'p'> {
  /** `neutral` where nothing went wrong, e.g. after a cancel; `warning` where something is still to be done. */
  tone?: 'wrong' | 'neutral' | 'warning';
}

/** Says why something did not work. Always mounted, so that the change is announced; empty it takes no room. */
export function Problem({ children, tone = 'wrong', ...props }: ProblemProps): ReactElement {
  const className = useElementClass('problem', props.className);
  return (
    <p
      {...props}
      className={className}
      role="alert"
      data-slot="problem"
      data-tone={tone}
      data-state={children ? 'filled' : 'empty'}
    >
      {children ? (
        <>
          {tone === 'neutral' ? <InfoIcon /> : <AlertIcon />}
          <span>{children}</span>
        </>
      ) : null}
    </p>
  );
}
