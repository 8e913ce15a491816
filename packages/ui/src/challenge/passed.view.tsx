'use client';

import type { ReactElement } from 'react';
import { Glyph } from '../parts/glyph.tsx';
import { CheckIcon } from '../parts/icons.tsx';
import { useCopy } from '../use-words.ts';

/** Seen for the moment in which the host goes on. */
export function PassedView(): ReactElement {
  const copy = useCopy();
  return (
    <output data-slot="passed">
      <Glyph data-tone="accent">
        <CheckIcon />
      </Glyph>
      <span>{copy('challenge.passed')}</span>
    </output>
  );
}
