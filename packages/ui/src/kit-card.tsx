'use client';

import type { ComponentProps, ReactElement } from 'react';
import { useElementClass } from './parts/element-classes.ts';
import { useKitRoot } from './use-kit-root.ts';

/** A screen that stands in the page: the same paper as a dialog, without the scrim. */
export function KitCard(props: Omit<ComponentProps<'section'>, 'ref'>): ReactElement {
  const root = useKitRoot();
  const className = useElementClass('card', props.className);
  return <section {...props} {...root} dir={props.dir ?? root.dir} className={className} data-slot="card" />;
}
