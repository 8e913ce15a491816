'use client';

import type { ReactElement } from 'react';
import { Waiting } from '../primitives/waiting.tsx';
import { useCopy } from './use-copy.ts';

/** “One moment …”. Words of its own, so that who shows it stands there before any words do. */
export function Loading(): ReactElement {
  return <Waiting>{useCopy()('common.loading')}</Waiting>;
}
