'use client';

import { createContext, use, useLayoutEffect, useMemo, useState, type Context } from 'react';

/** What nobody may approve unseen. */
export type RequiredFact = 'action' | 'amount' | 'facts';

/** What an arrangement shows of what is approved. */
export interface RequiredFacts {
  /** Told while a part of it stands on the screen; answers with how to take that back. */
  reportShown: (part: RequiredFact) => () => void;
  /** Nothing that has to be seen is missing. */
  isComplete: boolean;
}

/** Outside a question nothing is approved, so nobody counts. */
export const RequiredFactsContext: Context<RequiredFacts> = createContext<RequiredFacts>({
  reportShown: () => () => {},
  isComplete: true,
});

/** Tells the question around it that a part of what is approved stands on the screen. */
export function useFactShown(part: RequiredFact, isShown: boolean): void {
  const { reportShown } = use(RequiredFactsContext);
  useLayoutEffect(() => (isShown ? reportShown(part) : undefined), [reportShown, part, isShown]);
}

/** Listens to an arrangement that has to say these parts. */
export function useRequiredFacts(essential: readonly RequiredFact[]): RequiredFacts {
  const [times, setTimes] = useState({ action: 0, amount: 0, facts: 0 });
  const [reportShown] = useState(() => (part: RequiredFact) => {
    const count = (by: number): void => setTimes((said) => ({ ...said, [part]: said[part] + by }));
    count(1);
    return () => count(-1);
  });
  const isComplete = essential.every((part) => times[part] > 0);
  return useMemo(() => ({ reportShown, isComplete }), [reportShown, isComplete]);
}

/** Attributes that hide an element; spread last over what is approved, they come to nothing. */
export const alwaysVisible = {
  hidden: undefined,
  inert: undefined,
  popover: undefined,
  style: undefined,
  'aria-hidden': undefined,
} as const;

/** Props of an element that is always to be seen. */
export type AlwaysVisible<Props> = Omit<Props, keyof typeof alwaysVisible>;
