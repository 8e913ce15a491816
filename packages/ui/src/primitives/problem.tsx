'use client';

import type { ComponentProps, ReactElement } from 'react';
import { useElementClass } from './element-classes.ts';
import { AlertIcon, InfoIcon } from './icons.tsx';

/** The props of `<Problem>`. */
export interface ProblemProps extends ComponentProps<'p'> {
  /** `neutral` after a cancel or a wait; `warning` where something still has to be done. Default: `wrong`. */
  tone?: 'wrong' | 'neutral' | 'warning' | undefined;
}

/** Shows why something did not work. Always mounted, so that a change is announced; takes no space while empty. */
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
