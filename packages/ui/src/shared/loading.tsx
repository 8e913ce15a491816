'use client';

import type { ReactElement } from 'react';
import { Waiting } from '../primitives/waiting.tsx';
import { useCopy } from './use-copy.ts';
import '../words/common.words.ts';

/** A waiting screen that reads its own wording, so that its parent does not suspend while a language is loading. */
export function Loading(): ReactElement {
  return <Waiting>{useCopy()('common.loading')}</Waiting>;
}
