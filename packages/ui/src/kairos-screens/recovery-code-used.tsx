'use client';

import { useState, type ReactElement } from 'react';
import { RecoveryCodeUsedView } from './recovery-code-used.view.tsx';
import { RegenerateCodes, type RegenerateCodesProps } from './regenerate-codes.tsx';

/** The offer of new codes, and the codes themselves once it is taken. */
export function RecoveryCodeUsed({
  remaining,
  onEnd,
}: RegenerateCodesProps & { remaining: number }): ReactElement {
  const [isTaken, setTaken] = useState(false);
  if (isTaken) return <RegenerateCodes onEnd={onEnd} isConfirmed />;
  return (
    <RecoveryCodeUsedView
      remaining={remaining}
      onRenew={() => setTaken(true)}
      onLater={() => onEnd('closed')}
    />
  );
}
