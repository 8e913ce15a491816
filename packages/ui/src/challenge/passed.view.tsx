'use client';

import { useRef, type ReactElement } from 'react';
import { IconFrame } from '../parts/glyph.tsx';
import { CheckIcon } from '../parts/icons.tsx';
import { useKeptHeight } from '../parts/keep-height.ts';
import { useCopy } from '../use-words.ts';

/** Seen for the moment in which the host goes on. */
export function PassedStep(): ReactElement {
  const copy = useCopy();
  const element = useRef<HTMLOutputElement>(null);
  useKeptHeight(element);
  return (
    <output ref={element} data-brief data-slot="passed">
      <IconFrame data-tone="accent">
        <CheckIcon />
      </IconFrame>
      <span>{copy('challenge.passed')}</span>
    </output>
  );
}
