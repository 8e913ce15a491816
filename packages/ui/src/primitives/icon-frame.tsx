'use client';

import type { ComponentProps, ReactElement } from 'react';

/** The tile behind a screen's icon. */
export function IconFrame(props: ComponentProps<'span'>): ReactElement {
  return <span aria-hidden="true" {...props} data-slot="icon-frame" />;
}
