import { createContext } from 'react';

/** The id of what is being approved, e.g. a payment; the control that approves it is described by it. */
export const DescribedByContext = createContext<string | undefined>(undefined);
