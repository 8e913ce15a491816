'use client';

import { createContext, use, type ReactElement, type ReactNode } from 'react';

/** Whether a code is sent as soon as its last digit is in. Default: the person sends it. */
export const SubmitOnCompleteContext = createContext(false);

/** The props of a screen whose codes may be sent as soon as they are complete. */
export interface SubmitOnCompleteProps {
  /** Sends a code as soon as its last digit is in. Default: as the provider says, and without it the person sends it. */
  submitOnComplete?: boolean | undefined;
}

/** Sets it for the screens inside; without a value, that of the provider stays. */
export function SubmitOnComplete({
  submitOnComplete,
  children,
}: SubmitOnCompleteProps & { children: ReactNode }): ReactElement {
  const inherited = use(SubmitOnCompleteContext);
  return <SubmitOnCompleteContext value={submitOnComplete ?? inherited}>{children}</SubmitOnCompleteContext>;
}
