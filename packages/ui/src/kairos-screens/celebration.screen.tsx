'use client';

import '../chunks/core.chunk.ts';
import type { ReactElement } from 'react';
import { Celebration } from '../celebration/celebration.tsx';
import { Button } from '../primitives/button.tsx';
import { Screen } from '../primitives/screen/index.ts';
import { useCopy } from '../shared/use-copy.ts';
import '../words/common.words.ts';

/** The celebration as a screen of its own. */
export function CelebrationScreen({ onDone }: { onDone: () => void }): ReactElement {
  const copy = useCopy();
  return (
    <Screen.Root step="celebration">
      <Celebration />
      <Screen.Actions>
        <Button variant="primary" onClick={onDone}>
          {copy('common.done')}
        </Button>
      </Screen.Actions>
    </Screen.Root>
  );
}
