import { useLatest } from '@kairos-mfa/react/internal/use-latest';
import { createContext, use, useEffect } from 'react';

/** Called before a dialog closes. Returns true to keep it open, because the screen shows something else instead. */
export type CloseGuard = () => boolean;
/** Registers a guard; returns how to remove it. */
type RegisterCloseGuard = (guard: CloseGuard) => () => void;

/** Where screens register their guards; undefined outside a dialog. */
export const CloseGuardContext = createContext<RegisterCloseGuard | undefined>(undefined);

/** Lets a screen handle Escape and the close button itself, before the dialog does. The innermost screen comes first. */
export function useCloseGuard(guard: CloseGuard): void {
  const register = use(CloseGuardContext);
  const latest = useLatest(guard);
  useEffect(() => register?.(() => latest.current()), [register, latest]);
}
