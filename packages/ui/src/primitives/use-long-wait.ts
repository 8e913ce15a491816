import { useEffect, useState } from 'react';

/** After this long, in milliseconds, a wait owes people a word. */
const long = 5_000;

/** Whether a wait has become a long one. */
export function useLongWait(isWaiting: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => setLong(true), long);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isWaiting]);
  return isLong;
}
