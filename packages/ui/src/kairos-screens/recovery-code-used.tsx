'use client';

import '../chunks/core.chunk.ts';
import '../chunks/proof.chunk.ts';
import { useState, type ReactElement } from 'react';
import { RegenerateCodes, type RegenerateCodesProps } from '../security-center/regenerate-codes.tsx';
import { RecoveryCodeUsedView } from './recovery-code-used.view.tsx';

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
