'use client';

import { useEffect, useState } from 'react';

/** Counts the server's seconds down to 0. A new number starts it anew, and so does a new `occasion` for the same one. */
export function useCountdown(seconds = 0, occasion?: string): number {
  const [left, setLeft] = useState(seconds);
  const [counted, setCounted] = useState({ seconds, occasion });
  if (counted.seconds !== seconds || counted.occasion !== occasion) {
    setCounted({ seconds, occasion });
    setLeft(seconds);
  }
  useEffect(() => {
    if (counted.seconds <= 0) return;
    // By the clock and not by ticks: a tab in the background ticks late.
    const end = Date.now() + counted.seconds * 1_000;
    const timer = setInterval(() => {
      const rest = Math.max(0, Math.ceil((end - Date.now()) / 1_000));
      setLeft(rest);
      if (rest === 0) clearInterval(timer);
    }, 1_000);
    return () => clearInterval(timer);
  }, [counted]);
  return left;
}

/** Seconds as `14:59`, or `9:14:59` from an hour on. */
export function formatCountdown(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = [minutes % 60, seconds % 60].map((part) => String(part).padStart(2, '0'));
  return minutes < 60 ? `${minutes}:${rest[1]}` : `${Math.floor(minutes / 60)}:${rest.join(':')}`;
}
