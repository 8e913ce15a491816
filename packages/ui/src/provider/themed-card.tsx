'use client';

import type { ComponentProps, ReactElement } from 'react';
import { useElementClass } from '../primitives/element-classes.ts';
import { useMergedRefs } from '../primitives/use-merged-refs.ts';
import { useThemeRoot } from './use-theme-root.ts';

/** A screen that stands in the page: the same paper as a dialog, without the scrim. */
export function ThemedCard({ ref, ...props }: ComponentProps<'section'>): ReactElement {
  const { ref: paint, ...root } = useThemeRoot();
  const both = useMergedRefs(paint, ref);
  const className = useElementClass('card', props.className);
  return (
    <section
      {...props}
      {...root}
      ref={both}
      dir={props.dir ?? root.dir}
      className={className}
      data-slot="card"
    />
  );
}
