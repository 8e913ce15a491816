'use client';

import type { FactorOption } from '@kairos-mfa/protocol';
import type { Failure } from '../shared/flow-types.ts';
import { createPartContext } from '../primitives/part-context.ts';

/** What the parts of the choice work with. */
export interface EnrollmentPart {
  /** As they may be shown here; see `pickable`. */
  options: readonly FactorOption[];
  /** `undefined` where nothing can be chosen. */
  selected: string | undefined;
  select: (factorType: string) => void;
  failure: Failure | undefined;
  /** Seconds until another code can be sent, where that is the failure. */
  retryAfter: number | undefined;
  choose: (factorType: string) => void;
  leave: (() => void) | undefined;
}

const [context, usePart] = createPartContext<EnrollmentPart>('Enrollment');
export const EnrollmentContext: typeof context = context;
/** The choice around a part. */
export const useEnrollmentPart: typeof usePart = usePart;
