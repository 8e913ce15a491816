'use client';

import { createPartContext } from '../primitives/create-part-context.ts';
import type { NextStepState } from '../shared/flow-types.ts';

/** What the parts of a card share. */
export interface NextStepPart {
  state: Extract<NextStepState, { step: 'offered' | 'answering' }>;
  accept: () => void;
  dismiss: () => void;
  neverSuggest: () => void;
}

const [context, usePart] = createPartContext<NextStepPart>('NextStepCard');
/** Provided by the card to its parts. */
export const NextStepContext: typeof context = context;
/** The card around a part. Throws outside one. */
export const useNextStepPart: typeof usePart = usePart;
