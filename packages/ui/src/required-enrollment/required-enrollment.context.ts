'use client';

import { createPartContext } from '../primitives/part-context.ts';
import type { RequiredEnrollmentText } from './required-enrollment.view.tsx';

/** What the parts of a gate work with. */
export interface RequiredEnrollmentPart extends RequiredEnrollmentText {
  add: () => void;
  onLeave: (() => void) | undefined;
  /** Goes on without it; only before the deadline. */
  onLater: (() => void) | undefined;
}

const [context, usePart] = createPartContext<RequiredEnrollmentPart>('RequiredEnrollment');
export const RequiredEnrollmentContext: typeof context = context;
/** The gate around a part. */
export const useRequiredEnrollmentPart: typeof usePart = usePart;
