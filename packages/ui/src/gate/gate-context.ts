'use client';

import { createPartContext } from '../parts/part-context.ts';
import type { GateWords } from './required-enrollment.view.tsx';

/** What the parts of a gate work with. */
export interface GatePart extends GateWords {
  add: () => void;
  onLeave: (() => void) | undefined;
  /** Goes on without it; only before the deadline. */
  onLater: (() => void) | undefined;
}

const [context, usePart] = createPartContext<GatePart>('RequiredEnrollment');
export const GateContext: typeof context = context;
/** The gate around a part. */
export const useGatePart: typeof usePart = usePart;
