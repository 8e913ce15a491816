'use client';

import { createPartContext } from '../primitives/create-part-context.ts';
import type { RequiredEnrollmentText } from './required-enrollment.view.tsx';

/** What the parts of a required enrollment share. */
export interface RequiredEnrollmentPart extends RequiredEnrollmentText {
  add: () => void;
  onLeave: (() => void) | undefined;
  /** Continues without enrolling; only before the deadline. */
  onLater: (() => void) | undefined;
}

const [context, usePart] = createPartContext<RequiredEnrollmentPart>('RequiredEnrollment');
/** Provided by the required enrollment to its parts. */
export const RequiredEnrollmentContext: typeof context = context;
/** The required enrollment around a part. Throws outside one. */
export const useRequiredEnrollmentPart: typeof usePart = usePart;
