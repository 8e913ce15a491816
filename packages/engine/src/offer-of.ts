import { ownerOf, type Visit } from './caller.ts';
import type { EngineContext } from './engine-context.ts';
import type { Offer } from './factor-options.ts';
import type { Policy } from './policy/compile-policy.ts';
import type { FactorRow } from './store/factors.ts';

/** What this person may set up, and why not the rest. */
export function offerOf(
  engine: EngineContext,
  policy: Policy,
  visit: Visit,
  factors: readonly FactorRow[],
): Offer {
  const highSecurity = policy.isHighSecurity(visit.facts, visit.now);
  return { engine, policy, owner: ownerOf(visit), factors, highSecurity };
}
