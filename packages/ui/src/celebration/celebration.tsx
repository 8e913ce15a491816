'use client';

import type { ReactElement } from 'react';
import { Screen } from '../parts/screen.tsx';
import { useCopy } from '../use-words.ts';
import { CelebrationMark } from './celebration-mark.tsx';

/** The one moment of delight: a mark that draws itself and a short warm line. */
export function Celebration(): ReactElement {
  const copy = useCopy();
  return (
    <Screen.Header data-part="celebration">
      <CelebrationMark />
      <Screen.Title>{copy('celebration.title')}</Screen.Title>
      <Screen.Lead>{copy('celebration.body')}</Screen.Lead>
    </Screen.Header>
  );
}
