import { type RouteName, type RouteShape, routes } from '@kairos-mfa/protocol';
import { mayAdminister } from '../administration/admin-roles.ts';
import { demandAdminStepUp } from '../administration/admin-step-up.ts';
import { consoleLinkRoutes } from '../administration/console-link-routes.ts';
import type { EngineContext } from '../engine-context.ts';
import type { ResolvedSession } from '../ports.ts';
import { ok, problem, type Result } from '../result.ts';
import { loadSession, type SessionKey, type SnapshotParts } from '../store/session-snapshot.ts';
import { isOwnSession } from '../store/sessions.ts';
import { readClock } from '../store/transact.ts';
import { cookieRequestAllowed } from '../wire/check-origin.ts';
import type { RouteMatch } from '../wire/match-route.ts';
import { type ConsoleLinkSession, findLinkSession } from './console-links.ts';
import {
  authenticateSession,
  type Callers,
  holdsServiceKey,
  sessionKeyOf,
  tenantOf,
} from './session-context.ts';

/** A caller whose credentials were checked, and of whom nothing was read from the database yet. */
export type IdentifiedCaller =
  | { readonly kind: 'service' }
  | { readonly kind: 'link'; readonly link: ConsoleLinkSession; readonly who: SessionKey }
  | { readonly kind: 'session'; readonly resolved: ResolvedSession; readonly who: SessionKey };

/** Checks the credentials of a request. Reads nothing from the database, except for the session of a console link. */
export async function identifyCaller(
  engine: EngineContext,
  request: Request,
  route: RouteName,
): Promise<Result<IdentifiedCaller>> {
  const { caller: kind }: RouteShape = routes[route];
  if (kind !== 'session' && (await holdsServiceKey(engine, request))) return ok({ kind: 'service' });
  if (kind === 'service') return problem('unauthenticated');
  const resolved = await engine.resolveSession(request);
  if (kind === 'admin' && !resolved) {
    const link = await findLinkSession(engine, request);
    if (link && !cookieRequestAllowed(request, engine.party.origins)) return problem('cross_origin');
    if (link)
      return ok({
        kind: 'link',
        link,
        who: { tenantId: link.tenantId, identityId: link.linkId, sessionId: link.linkId },
      });
  }
  const who = resolved && sessionKeyOf(resolved);
  if (!resolved || !who) return problem('unauthenticated');
  if (resolved.via === 'cookie' && !cookieRequestAllowed(request, engine.party.origins))
    return problem('cross_origin');
  return ok({ kind: 'session', resolved, who });
}

/** The session that a request is about: the caller's own, or the one that the body of the host names. */
export function sessionNamed(caller: IdentifiedCaller, body: unknown): Partial<SessionKey> {
  if (caller.kind !== 'service') return caller.who;
  const named: { tenantId?: string; identityId?: string; sessionId?: string } = Object(body);
  return { ...named, tenantId: tenantOf(named) };
}

/** How a caller is read. */
export interface CallerOptions {
  readonly parts: SnapshotParts;
  readonly named: Partial<SessionKey>;
  /** BCP 47: the language of the browser. */
  readonly preferred: string | undefined;
}

/** Reads the caller, and what the route needs of the session that the request is about, in one round trip. */
export async function loadCaller(
  engine: EngineContext,
  caller: IdentifiedCaller,
  { route, params }: RouteMatch,
  { parts, named, preferred }: CallerOptions,
): Promise<Result<Callers[keyof Callers]>> {
  if (caller.kind === 'link') return answerLink(caller.link, route);
  if (caller.kind === 'service') {
    const { tenantId = '', identityId, sessionId } = named;
    if (Object.keys(parts).length === 0 || identityId === undefined || sessionId === undefined)
      return ok({ kind: 'service', now: await readClock(engine.database) });
    const stored = await loadSession(engine.database, { tenantId, identityId, sessionId }, parts);
    return ok({ kind: 'service', now: stored.now, stored });
  }
  const session = await authenticateSession(engine, caller.resolved, caller.who, { parts, preferred });
  const row: RouteShape = routes[route];
  const { caller: kind, method, actedFor } = row;
  if (!session.ok) return session;
  const serves = actedFor || (kind === 'session' && method === 'GET');
  if (!serves && !isOwnSession(session.value.session)) return problem('not_own_session');
  if (kind === 'session') return session;
  if (!mayAdminister(session.value.scope.roles, row)) return problem('not_found');
  return (await demandAdminStepUp(engine, session.value, route, params)) ?? session;
}

/** The session of a console link may call the routes of its role that are on the list (R66). */
function answerLink(link: ConsoleLinkSession, route: RouteName): Result<ConsoleLinkSession> {
  if (!mayAdminister([link.role], routes[route])) return problem('not_found');
  if (!consoleLinkRoutes.has(route)) return problem('not_own_session', { detail: linkReadsOnly });
  return ok(link);
}

const linkReadsOnly =
  'A session that a link opened reads and drafts. For this, sign in with a session of your own that has one of the roles of Kairos.';
