import type { Policy } from './compile-policy.ts';
import type { Facts } from './facts.ts';

/** The signal families of a policy by whether they speak for a prompt now; of a family, one signal is enough. */
export interface SignalFamilies {
  readonly present: string[];
  readonly missing: string[];
}

/** Evaluates every signal. One that cannot be evaluated does not hold. */
export function signalFamilies(
  facts: Facts & { readonly moment: string },
  policy: Policy,
  now: Date,
): SignalFamilies {
  // A person at this moment has opened the security settings now, with or without an event.
  const opensSettings = policy.momentRule(facts.moment)?.wakes === true;
  const known = { ...facts, ...(opensSettings && { openedSecuritySettingsAt: now }), now };
  const held = policy.signals.filter(({ holds }) => holds(known) === true);
  const present = new Set(held.map(({ family }) => family));
  const missing = new Set(
    policy.signals.map(({ family }) => family).filter((family) => !present.has(family)),
  );
  return { present: [...present], missing: [...missing] };
}
