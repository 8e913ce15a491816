'use client';

import { useRef, type ReactElement } from 'react';
import { Glyph } from '../parts/glyph.tsx';
import { CheckIcon } from '../parts/icons.tsx';
import { useKeptHeight } from '../parts/keep-height.ts';
import { useCopy } from '../use-words.ts';

/** Seen for the moment in which the host goes on. */
export function PassedView(): ReactElement {
  const copy = useCopy();
  const element = useRef<HTMLOutputElement>(null);
  useKeptHeight(element);
  return (
    <output ref={element} data-brief data-slot="passed">
      <Glyph data-tone="accent">
        <CheckIcon />
      </Glyph>
      <span>{copy('challenge.passed')}</span>
    </output>
  );
}
