import { useEffect, useState } from 'react';

/** Milliseconds after which a wait is explained. */
const longWaitMs = 5_000;

/** Whether a wait has lasted five seconds. */
export function useLongWait(isWaiting: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => setLong(true), longWaitMs);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isWaiting]);
  return isLong;
}
