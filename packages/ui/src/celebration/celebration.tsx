'use client';

import type { ReactElement } from 'react';
import { Screen, type PartProps } from '../primitives/screen/screen.tsx';
import { useCopy } from '../shared/use-copy.ts';
import { CelebrationMark } from './celebration-mark.tsx';

export type CelebrationProps = PartProps<'div'>;

/** The one moment of delight: a mark that draws itself and a short warm line. Children take the place of both. */
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

/** The warm line. */
export function CelebrationTitle({ children, ...props }: PartProps<'h2'>): ReactElement {
  const copy = useCopy();
  return <Screen.Title {...props}>{children ?? copy('celebration.title')}</Screen.Title>;
}

/** What is true from now on. */
export function CelebrationBody({ children, ...props }: PartProps<'p'>): ReactElement {
  const copy = useCopy();
  return <Screen.Lead {...props}>{children ?? copy('celebration.body')}</Screen.Lead>;
}
