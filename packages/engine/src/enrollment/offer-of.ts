import { ownerOf, type Visit } from '../sessions/caller.ts';
import type { EngineContext } from '../engine-context.ts';
import type { Offer } from './factor-options.ts';
import type { Policy } from '../policy/compile-policy.ts';
import type { FactorRow } from '../store/factors.ts';
import { listInvitedTypes } from '../store/invitations.ts';

/** What this person may set up, and why not the rest. */
export async function offerOf(
  engine: EngineContext,
  policy: Policy,
  visit: Visit,
  factors: readonly FactorRow[],
): Promise<Offer> {
  const highSecurity = policy.isHighSecurity(visit.facts, visit.now);
  const invited = await listInvitedTypes(engine.database, visit.ref.identityKey);
  return { engine, policy, owner: ownerOf(visit), factors, highSecurity, amr: visit.session.amr, invited };
}
