'use client';

import type { ComponentProps, ReactElement } from 'react';
import { containedEvents } from '../primitives/contained-events.ts';
import { useElementClass } from '../primitives/element-classes.ts';
import { useMergedRefs } from '../primitives/use-merged-refs.ts';
import { useThemeRoot } from './use-theme-root.ts';

/** A card in the page, with the theme and the language of the provider. */
export function ThemedCard({ ref, ...props }: ComponentProps<'section'>): ReactElement {
  const { ref: themeRef, ...root } = useThemeRoot();
  const both = useMergedRefs(themeRef, ref);
  const className = useElementClass('card', props.className);
  return (
    <section
      {...props}
      {...root}
      {...containedEvents}
      ref={both}
      dir={props.dir ?? root.dir}
      className={className}
      data-slot="card"
    />
  );
}
