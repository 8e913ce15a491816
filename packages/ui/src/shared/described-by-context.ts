import { createContext } from 'react';

/** The id of what a proof is for, e.g. the payment that is approved; the control that proves it is described by it. */
export const DescribedByContext = createContext<string | undefined>(undefined);
