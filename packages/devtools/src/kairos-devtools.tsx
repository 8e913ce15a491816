'use client';

import type { ReactElement } from 'react';
import type { DevtoolsClock } from './clock.section.tsx';
import { DevtoolsLayer } from './devtools-layer.tsx';

/** The props of `<KairosDevtools>`. */
export interface KairosDevtoolsProps {
  /** Whether the panel is open at first. Default: as it was left in this tab. */
  defaultOpen?: boolean | undefined;
  /** The clock of your server, where it can be moved, e.g. the one of `@kairos-mfa/testkit`. */
  clock?: DevtoolsClock | undefined;
}

/**
 * Shows why no prompt is shown, and every mounted screen in any state. Mount it anywhere, also outside the provider. It
 * renders nothing in a production build, and none of its code is in one.
 */
export const KairosDevtools: (props: KairosDevtoolsProps) => ReactElement | null =
  process.env.NODE_ENV === 'production' ? () => null : DevtoolsLayer;
