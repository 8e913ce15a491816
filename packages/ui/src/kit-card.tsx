'use client';

import type { ComponentProps, ReactElement } from 'react';
import { useKairosUi } from './kairos-ui-provider.tsx';

/** A screen that stands in the page: the same paper as a dialog, without the scrim. */
export function KitCard(props: ComponentProps<'section'>): ReactElement {
  const { theme } = useKairosUi();
  return <section {...props} data-kairos data-kairos-theme={theme} data-slot="card" />;
}
