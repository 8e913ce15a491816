'use client';

import type { ReactElement } from 'react';
import { Screen } from '../primitives/screen/index.ts';
import type { PartProps } from '../primitives/screen/screen.tsx';
import { useCopy } from '../shared/use-copy.ts';
import { CelebrationMark } from './celebration-mark.tsx';
import '../words/enrollment.words.ts';

/** The props of the celebration. */
export type CelebrationProps = PartProps<'div'>;

/** The celebration after a factor was enrolled: an animated mark and a short text. Children replace both. */
export function Celebration({ children, ...props }: CelebrationProps): ReactElement {
  return (
    <Screen.Header {...props} data-part="celebration">
      {children ?? (
        <>
          <CelebrationMark />
          <CelebrationTitle />
          <CelebrationBody />
        </>
      )}
    </Screen.Header>
  );
}

/** The title of the celebration. */
export function CelebrationTitle({ children, ...props }: PartProps<'h2'>): ReactElement {
  const copy = useCopy();
  return <Screen.Title {...props}>{children ?? copy('celebration.title')}</Screen.Title>;
}

/** What is protected from now on. */
export function CelebrationBody({ children, ...props }: PartProps<'p'>): ReactElement {
  const copy = useCopy();
  return <Screen.Lead {...props}>{children ?? copy('celebration.body')}</Screen.Lead>;
}
