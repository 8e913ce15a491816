'use client';

import { createContext, use, useLayoutEffect, useMemo, useState, type Context } from 'react';

/** What nobody may approve unseen. */
export type Essential = 'act' | 'amount' | 'facts';

/** What an arrangement shows of what is approved. */
export interface Saying {
  /** Told while a part of it stands on the screen; answers with how to take that back. */
  say: (part: Essential) => () => void;
  /** Nothing that has to be seen is missing. */
  isComplete: boolean;
}

/** Outside a question nothing is approved, so nobody counts. */
export const SayingContext: Context<Saying> = createContext<Saying>({
  say: () => () => {},
  isComplete: true,
});

/** Tells the question around it that a part of what is approved stands on the screen. */
export function useSaid(part: Essential, isShown: boolean): void {
  const { say } = use(SayingContext);
  useLayoutEffect(() => (isShown ? say(part) : undefined), [say, part, isShown]);
}

/** Listens to an arrangement that has to say these parts. */
export function useSaying(essential: readonly Essential[]): Saying {
  const [times, setTimes] = useState({ act: 0, amount: 0, facts: 0 });
  const [say] = useState(() => (part: Essential) => {
    const count = (by: number): void => setTimes((said) => ({ ...said, [part]: said[part] + by }));
    count(1);
    return () => count(-1);
  });
  const isComplete = essential.every((part) => times[part] > 0);
  return useMemo(() => ({ say, isComplete }), [say, isComplete]);
}

/** Attributes that hide an element; spread last over what is approved, they come to nothing. */
export const inSight = {
  hidden: undefined,
  inert: undefined,
  popover: undefined,
  style: undefined,
  'aria-hidden': undefined,
} as const;

/** Props of an element that is always to be seen. */
export type InSight<Props> = Omit<Props, keyof typeof inSight>;
