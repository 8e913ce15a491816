import type { Visit } from './caller.ts';
import { listCandidates } from './candidates.ts';
import { demand } from './demand.ts';
import type { EngineContext } from './engine-context.ts';
import { findGrant } from './grants.ts';
import { problem, type Refusal } from './result.ts';

/** An administrator's session proves itself for a while before it sees other people. Nothing when it has. */
export async function demandAdminStepUp(engine: EngineContext, visit: Visit): Promise<Refusal | undefined> {
  const requested = { action: 'admin.read', resource: 'me', context: {} };
  const rule = (await engine.policy()).ruleFor(requested.action);
  if (!rule) return problem('unknown_action');
  if (await findGrant(engine.database, visit.ref, requested, rule, visit.now)) return undefined;
  const candidates = await listCandidates(engine, engine.database, visit.ref.identityKey);
  return demand(requested, rule, candidates.length > 0);
}
