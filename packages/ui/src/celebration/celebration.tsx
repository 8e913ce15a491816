'use client';

import type { ReactElement } from 'react';
import { Screen, type PartProps } from '../parts/screen.tsx';
import { useCopy } from '../use-words.ts';
import { CelebrationMark, type CelebrationMarkProps } from './celebration-mark.tsx';

export type CelebrationProps = PartProps<'div'>;

/** The one moment of delight: a mark that draws itself and a short warm line. Children take the place of both. */
function Root({ children, ...props }: CelebrationProps): ReactElement {
  return (
    <Screen.Header {...props} data-part="celebration">
      {children ?? (
        <>
          <CelebrationMark />
          <Title />
          <Body />
        </>
      )}
    </Screen.Header>
  );
}

/** The warm line. */
function Title({ children, ...props }: PartProps<'h2'>): ReactElement {
  const copy = useCopy();
  return <Screen.Title {...props}>{children ?? copy('celebration.title')}</Screen.Title>;
}

/** What is true from now on. */
function Body({ children, ...props }: PartProps<'p'>): ReactElement {
  const copy = useCopy();
  return <Screen.Lead {...props}>{children ?? copy('celebration.body')}</Screen.Lead>;
}

type Parts = {
  Root: typeof Root;
  Mark: (props: CelebrationMarkProps) => ReactElement;
  Title: typeof Title;
  Body: typeof Body;
};

/** The celebration, ready-made; and its parts, for an arrangement of your own inside it. */
export const Celebration: typeof Root & Parts = Object.assign(Root, {
  Root,
  Mark: CelebrationMark,
  Title,
  Body,
});
