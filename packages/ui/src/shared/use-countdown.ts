'use client';

import { useEffect, useState } from 'react';

/** Counts seconds down to 0. A different number restarts it, and so does a different `restartKey`. */
export function useCountdown(seconds = 0, restartKey?: string): number {
  const [secondsLeft, setSecondsLeft] = useState(seconds);
  const [counted, setCounted] = useState({ seconds, restartKey });
  if (counted.seconds !== seconds || counted.restartKey !== restartKey) {
    setCounted({ seconds, restartKey });
    setSecondsLeft(seconds);
  }
  useEffect(() => {
    if (counted.seconds <= 0) return;
    // By the clock and not by ticks: timers in background tabs are delayed.
    const end = Date.now() + counted.seconds * 1_000;
    const timer = setInterval(() => {
      const remaining = Math.max(0, Math.ceil((end - Date.now()) / 1_000));
      setSecondsLeft(remaining);
      if (remaining === 0) clearInterval(timer);
    }, 1_000);
    return () => clearInterval(timer);
  }, [counted]);
  return secondsLeft;
}

/** Formats seconds as `14:59`, or as `9:14:59` from an hour on. */
export function formatCountdown(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const parts = [minutes % 60, seconds % 60].map((part) => String(part).padStart(2, '0'));
  return minutes < 60 ? `${minutes}:${parts[1]}` : `${Math.floor(minutes / 60)}:${parts.join(':')}`;
}
