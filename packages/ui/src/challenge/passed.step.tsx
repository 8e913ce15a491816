'use client';

import { useRef, type ReactElement } from 'react';
import { usePreservedHeight } from '../primitives/dialog/preserve-height.ts';
import { IconFrame } from '../primitives/icon-frame.tsx';
import { CheckIcon } from '../primitives/icons.tsx';
import { useCopy } from '../shared/use-copy.ts';
import '../words/challenge.words.ts';

/** Shown for the moment until the host continues. */
export function PassedStep(): ReactElement {
  const copy = useCopy();
  const element = useRef<HTMLOutputElement>(null);
  usePreservedHeight(element);
  return (
    <output ref={element} data-transient data-slot="passed">
      <IconFrame data-tone="accent">
        <CheckIcon />
      </IconFrame>
      <span>{copy('challenge.passed')}</span>
    </output>
  );
}
