'use client';

import { useState, type ReactElement } from 'react';
import { RecoveryCodeUsedView } from './recovery-code-used.view.tsx';
import { RegenerateCodes, type RegenerateCodesProps } from './regenerate-codes.tsx';

/** Offers new recovery codes after one was used, and shows them if the person accepts. */
export function RecoveryCodeUsed({
  remaining,
  onEnd,
}: RegenerateCodesProps & { remaining: number }): ReactElement {
  const [isAccepted, setAccepted] = useState(false);
  if (isAccepted) return <RegenerateCodes onEnd={onEnd} isConfirmed />;
  return (
    <RecoveryCodeUsedView
      remaining={remaining}
      onRegenerate={() => setAccepted(true)}
      onLater={() => onEnd('closed')}
    />
  );
}
