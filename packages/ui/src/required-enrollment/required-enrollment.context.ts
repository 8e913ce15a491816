'use client';

import { createPartContext } from '../primitives/create-part-context.ts';
import type { Security } from '../shared/flow-types.ts';
import type { RequiredEnrollmentText } from './required-enrollment.view.tsx';

/** What the parts of a required enrollment share. */
export interface RequiredEnrollmentPart extends RequiredEnrollmentText {
  /** What the server requires of the person, and who requires it. */
  enforcement: Security['enforcement'];
  add: () => void;
  /** Makes new recovery codes and shows them. */
  saveCodes: () => void;
  onLeave: (() => void) | undefined;
  /** Continues without enrolling; only before the deadline. */
  onLater: (() => void) | undefined;
}

const [context, usePart] = createPartContext<RequiredEnrollmentPart>('RequiredEnrollment');
/** Provided by the required enrollment to its parts. */
export const RequiredEnrollmentContext: typeof context = context;
/** The required enrollment around a part. Throws outside one. */
export const useRequiredEnrollmentPart: typeof usePart = usePart;
