'use client';

import type { FactorOption } from '@kairos-mfa/protocol';
import { createPartContext } from '../primitives/create-part-context.ts';
import type { Failure } from '../shared/flow-types.ts';

/** What the parts of the choice share. */
export interface EnrollmentPart {
  /** As this device supports them; see `availableOptions`. */
  options: readonly FactorOption[];
  /** The selected factor type; undefined if nothing can be chosen. */
  selected: string | undefined;
  select: (factorType: string) => void;
  failure: Failure | undefined;
  /** Seconds until another code can be sent, with `rate_limited`. */
  retryAfter: number | undefined;
  choose: (factorType: string) => void;
  leave: (() => void) | undefined;
}

const [context, usePart] = createPartContext<EnrollmentPart>('Enrollment');
/** Provided by the choice to its parts. */
export const EnrollmentContext: typeof context = context;
/** The choice around a part. Throws outside one. */
export const useEnrollmentPart: typeof usePart = usePart;
