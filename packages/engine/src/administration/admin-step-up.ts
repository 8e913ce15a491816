import { type RouteName, type RouteShape, routes } from '@kairos-mfa/protocol';
import { canProveActions } from '../challenges/admissible-factors.ts';
import { listCandidates } from '../challenges/candidate-factors.ts';
import type { EngineContext } from '../engine-context.ts';
import { findGrant, consumeMatchingGrant } from '../grants/grants.ts';
import { stepUpRefusal } from '../grants/step-up-refusal.ts';
import type { RequestedAction } from '../policy/decide-step-up.ts';
import { problem, type Refusal } from '../result.ts';
import { type Administrator, grantHolderOf, type SessionContext } from '../sessions/session-context.ts';
import { lockLiveSession } from '../store/sessions.ts';
import type { Queries } from '../store/transact.ts';

type Params = Readonly<Record<string, string>>;

/**
 * The action that an administrator must prove for a route: to read, `admin.read` on `me`, valid for ten minutes; to
 * change something, the action of the route on the person concerned, valid once.
 */
function adminActionOf(route: RouteName, params: Params): RequestedAction {
  const { action, method }: RouteShape = routes[route];
  const reads = method === 'GET';
  return {
    action: action ?? (reads ? 'admin.read' : 'admin.write'),
    resource: reads ? 'me' : (params['identityId'] ?? 'me'),
    context: {},
  };
}

/** Requires a proof of an administrator's own session before anything is read. Undefined when it has one. */
export async function demandAdminStepUp(
  engine: EngineContext,
  caller: SessionContext,
  route: RouteName,
  params: Params,
): Promise<Refusal | undefined> {
  const requested = adminActionOf(route, params);
  const policy = await engine.policy(caller.scope);
  const rule = policy.ruleFor(requested.action);
  if (!rule) return problem('unknown_action');
  if (await findGrant(engine.database, grantHolderOf(caller), requested, rule, caller.now)) return undefined;
  const candidates = await listCandidates(engine, engine.database, caller.ref.identityKey);
  return stepUpRefusal(requested, rule, canProveActions(candidates, policy, caller));
}

/** Prepares the proof of a change: the returned function consumes it in the transaction of the change. The host needs none. */
export async function prepareAdminStepUp(
  engine: EngineContext,
  caller: Administrator,
  route: RouteName,
  params: Params,
): Promise<(trx: Queries) => Promise<Refusal | undefined>> {
  // The allow-list of the route table refuses it before; without a person there is nobody who could prove anything.
  if (caller.kind === 'link') return () => Promise.resolve(problem('not_own_session'));
  if (caller.kind === 'service') return () => Promise.resolve(undefined);
  const requested = adminActionOf(route, params);
  const rule = (await engine.policy(caller.scope)).ruleFor(requested.action);
  return async (trx) => {
    if (!rule) return problem('unknown_action');
    if (!(await lockLiveSession(trx, caller.ref))) return problem('unauthenticated');
    const used = await consumeMatchingGrant(trx, grantHolderOf(caller), requested, rule, caller.now);
    return used ? undefined : stepUpRefusal(requested, rule, true);
  };
}
