'use client';

import { useState, type ReactElement } from 'react';
import { CodeUsedView } from './code-used.view.tsx';
import { NewCodes, type NewCodesProps } from './new-codes.tsx';

/** The offer of new codes, and the codes themselves once it is taken. */
export function CodeUsed({ remaining, onEnd }: NewCodesProps & { remaining: number }): ReactElement {
  const [isTaken, setTaken] = useState(false);
  if (isTaken) return <NewCodes onEnd={onEnd} isAsked />;
  return (
    <CodeUsedView remaining={remaining} onRenew={() => setTaken(true)} onLater={() => onEnd('closed')} />
  );
}
