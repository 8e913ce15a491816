'use client';

import { createContext, use, useLayoutEffect, useMemo, useState, type Context } from 'react';

/** A fact that has to be visible before it can be approved. */
export type RequiredFact = 'action' | 'amount' | 'facts';

/** Which required facts a layout shows. */
export interface RequiredFacts {
  /** Called by a part while it shows a fact; returns how to undo that. */
  reportShown: (part: RequiredFact) => () => void;
  /** Whether every required fact is shown. */
  isComplete: boolean;
}

/** Provided by a step-up. Outside one nothing is approved, so nothing is required. */
export const RequiredFactsContext: Context<RequiredFacts> = createContext<RequiredFacts>({
  reportShown: () => () => {},
  isComplete: true,
});

/** Reports to the step-up around it that a fact is shown. */
export function useFactShown(part: RequiredFact, isShown: boolean): void {
  const { reportShown } = use(RequiredFactsContext);
  useLayoutEffect(() => (isShown ? reportShown(part) : undefined), [reportShown, part, isShown]);
}

/** Tracks whether a layout shows these facts. */
export function useRequiredFacts(required: readonly RequiredFact[]): RequiredFacts {
  const [counts, setCounts] = useState({ action: 0, amount: 0, facts: 0 });
  const [reportShown] = useState(() => (part: RequiredFact) => {
    const count = (by: number): void => setCounts((before) => ({ ...before, [part]: before[part] + by }));
    count(1);
    return () => count(-1);
  });
  const isComplete = required.every((part) => counts[part] > 0);
  return useMemo(() => ({ reportShown, isComplete }), [reportShown, isComplete]);
}

/** Unsets every attribute that hides an element. Spread it last over the props of what is approved. */
export const alwaysVisible = {
  hidden: undefined,
  inert: undefined,
  popover: undefined,
  style: undefined,
  'aria-hidden': undefined,
} as const;

/** The props of an element that cannot be hidden. */
export type AlwaysVisible<Props> = Omit<Props, keyof typeof alwaysVisible>;
