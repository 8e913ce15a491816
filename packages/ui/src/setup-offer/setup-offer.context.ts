'use client';

import { createPartContext } from '../primitives/create-part-context.ts';

/** What the parts of the offer share. */
export interface SetupOfferPart {
  accept: () => void;
  skip: () => void;
  isSkipping: boolean;
}

const [context, usePart] = createPartContext<SetupOfferPart>('SetupOffer');
/** Provided by the offer to its parts. */
export const SetupOfferContext: typeof context = context;
/** The offer around a part. Throws outside one. */
export const useSetupOfferPart: typeof usePart = usePart;
