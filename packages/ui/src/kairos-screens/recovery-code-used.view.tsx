'use client';

import type { ReactElement } from 'react';
import { SpareKeyIcon } from '../factors/factor-icons.tsx';
import { Button } from '../primitives/button.tsx';
import { IconFrame } from '../primitives/icon-frame.tsx';
import { Screen } from '../primitives/screen/index.ts';
import { useCopy } from '../shared/use-copy.ts';
import '../words/security.words.ts';

/** The props of `<RecoveryCodeUsedView>`. */
export interface RecoveryCodeUsedViewProps {
  /** The number of unused codes. */
  remaining: number;
  /** Called when the person wants new codes. */
  onRegenerate: () => void;
  /** Called when the person declines. */
  onLater: () => void;
}

/** Shown after a recovery code was used: how many are left, and the offer of new ones. */
export function RecoveryCodeUsedView({
  remaining,
  onRegenerate,
  onLater,
}: RecoveryCodeUsedViewProps): ReactElement {
  const copy = useCopy();
  return (
    <Screen.Root step="recovery-code-used">
      <Screen.Header>
        <IconFrame data-tone={remaining === 0 ? 'wrong' : 'accent'}>
          <SpareKeyIcon />
        </IconFrame>
        <Screen.Title>{copy('codeUsed.title', { remaining })}</Screen.Title>
        <Screen.Lead>{copy(remaining === 0 ? 'codeUsed.bodyLast' : 'codeUsed.body')}</Screen.Lead>
      </Screen.Header>
      <Screen.Actions>
        <Button variant="primary" onClick={onRegenerate}>
          {copy('codeUsed.action')}
        </Button>
        <Button variant="quiet" onClick={onLater}>
          {copy('codeUsed.later')}
        </Button>
      </Screen.Actions>
    </Screen.Root>
  );
}
