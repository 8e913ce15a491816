import { useLatest } from '@kairos-mfa/react';
import { createContext, use, useEffect } from 'react';

/** Asked before a dialog closes; true means "not yet, I have shown something instead". */
export type CloseGuard = () => boolean;
type Hold = (guard: CloseGuard) => () => void;

export const CloseGuardContext = createContext<Hold | undefined>(undefined);

/** Lets a screen that must not be lost answer Escape and the close button itself. The innermost screen is asked first. */
export function useCloseGuard(guard: CloseGuard): void {
  const hold = use(CloseGuardContext);
  const latest = useLatest(guard);
  useEffect(() => hold?.(() => latest.current()), [hold, latest]);
}
