'use client';

import type { ReactElement } from 'react';
import { Button } from '../primitives/button.tsx';
import { BackIcon } from '../primitives/icons.tsx';
import { useCopy } from './use-copy.ts';
import '../words/common.words.ts';

/** Goes back one step; at the top of a screen. */
export function BackButton({ onBack }: { onBack: () => void }): ReactElement {
  const copy = useCopy();
  return (
    <Button variant="quiet" aria-label={copy('common.back')} onClick={onBack} data-part="back">
      <BackIcon />
    </Button>
  );
}
