import { type RouteName, type RouteShape, routes } from '@kairos-mfa/protocol';
import { grantHolderOf, type Service, type SessionContext } from '../sessions/session-context.ts';
import { listCandidates } from '../challenges/candidate-factors.ts';
import { stepUpRefusal } from '../grants/step-up-refusal.ts';
import type { EngineContext } from '../engine-context.ts';
import { findGrant, consumeMatchingGrant } from '../grants/grants.ts';
import type { RequestedAction } from '../policy/decide-step-up.ts';
import { problem, type Refusal } from '../result.ts';
import { lockLiveSession } from '../store/sessions.ts';
import type { Queries } from '../store/transact.ts';

type Params = Readonly<Record<string, string>>;

/**
 * What an administrator proves before they use a route: to read, `admin.read` on `me`, which serves for a while; to
 * act, the action of the route on the very person it is done to, which serves once.
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

/** Asks an administrator's session for its own proof before anything is looked at. Nothing when it has one. */
export async function demandAdminStepUp(
  engine: EngineContext,
  caller: SessionContext,
  route: RouteName,
  params: Params,
): Promise<Refusal | undefined> {
  const requested = adminActionOf(route, params);
  const rule = (await engine.policy(caller.scope)).ruleFor(requested.action);
  if (!rule) return problem('unknown_action');
  if (await findGrant(engine.database, grantHolderOf(caller), requested, rule, caller.now)) return undefined;
  const candidates = await listCandidates(engine, engine.database, caller.ref.identityKey);
  return stepUpRefusal(requested, rule, candidates.length > 0);
}

/** Readies the proof of an act: the function spends it, in the transaction of that act. The host speaks for itself. */
export async function prepareAdminStepUp(
  engine: EngineContext,
  caller: SessionContext | Service,
  route: RouteName,
  params: Params,
): Promise<(trx: Queries) => Promise<Refusal | undefined>> {
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
