import { defaultBasePath, noSuchRoute, type RouteName, type RouteShape, routes } from '@kairos-mfa/protocol';
import { csvOf } from './csv/csv-tables.ts';
import type { EngineContext } from './engine-context.ts';
import type { Call, Handler } from './handlers/handler.ts';
import { handlers } from './handlers/index.ts';
import { snapshotParts } from './handlers/snapshot-parts.ts';
import { idempotentRequest, keyIsFree, requestIdOf } from './idempotency/idempotent-request.ts';
import { runOnce } from './idempotency/run-once.ts';
import { problem, type Refusal, type Result } from './result.ts';
import {
  type IdentifiedCaller,
  identifyCaller,
  loadCaller,
  sessionNamed,
} from './sessions/identify-caller.ts';
import type { SnapshotParts } from './store/session-snapshot.ts';
import { originAllowed } from './wire/check-origin.ts';
import { matchRoute, type RouteMatch } from './wire/match-route.ts';
import { parseBody, parseQuery } from './wire/parse-request.ts';
import { preferredLanguage } from './wire/preferred-language.ts';
import { readBody } from './wire/read-body.ts';
import { answerResponse, csvResponse, preflightResponse, problemResponse, withCors } from './wire/respond.ts';

/** Maximum bytes of a body. */
const bodyLimit = 16 * 1024;
/** Maximum bytes of a body on the routes marked `longBody`. */
const longBodyLimit = 64 * 1024;

/** Facts about a request that only the server that accepted it knows. */
export interface RequestOrigin {
  /** The client's address behind the trusted proxies. Without it, no limit by address applies. */
  readonly clientAddress?: string | undefined;
}

/** Builds the Request handler out of the route table. It never throws. */
export function createHandler(
  engine: EngineContext,
  basePath: string = defaultBasePath,
): (request: Request, from?: RequestOrigin) => Promise<Response> {
  const { origins } = engine.party;
  return async (request, from = {}) => {
    const origin = request.headers.get('origin');
    if (!originAllowed(request, origins)) return problemResponse(problem('cross_origin'));
    if (request.method === 'OPTIONS' && origin !== null) return preflightResponse(origin);
    return withCors(await answer(engine, basePath, request, from), origin);
  };
}

async function answer(
  engine: EngineContext,
  basePath: string,
  request: Request,
  from: RequestOrigin,
): Promise<Response> {
  try {
    const { pathname, searchParams } = new URL(request.url);
    if (!pathname.startsWith(`${basePath}/`))
      return problemResponse(problem('not_found', { detail: noSuchRoute }));
    // A route that does not exist and one that the caller may not use get the same answer.
    const match = matchRoute(request.method, pathname.slice(basePath.length));
    if (!match) return problemResponse(problem('not_found'));
    const result = await callRoute(engine, request, from, match, searchParams);
    if (!result.ok) return problemResponse(result);
    const isCsv = result.value !== undefined && searchParams.get('format') === 'csv';
    const csv = isCsv ? csvOf(match.route, result.value) : undefined;
    return csv === undefined ? answerResponse(result.value) : csvResponse(csv, match.route);
  } catch (error) {
    // The proof was not checked: an infrastructure failure is never answered as a wrong code.
    engine.log.error('A request could not be answered.', error);
    return problemResponse(problem('unavailable'));
  }
}

async function callRoute(
  engine: EngineContext,
  request: Request,
  { clientAddress }: RequestOrigin,
  match: RouteMatch,
  searchParams: URLSearchParams,
): Promise<Result<object | undefined>> {
  const { longBody }: RouteShape = routes[match.route];
  // Read before anything is checked: a client that holds back the end of its body would otherwise choose the moment at
  // which its session is checked (R05).
  const raw = await readBody(request, longBody ? longBodyLimit : bodyLimit);
  const caller = await identifyCaller(engine, request, match.route);
  if (!caller.ok) {
    // Signed-in people behind one address do not pay for each other, so only requests without a session are counted by it.
    const refusal = clientAddress === undefined ? undefined : engine.requests.countAddress(clientAddress);
    return refusal ?? caller;
  }
  const asked: AskedRequest = {
    match,
    caller: caller.value,
    raw,
    searchParams,
    idempotencyKey: request.headers.get('idempotency-key'),
    userAgent: request.headers.get('user-agent') ?? undefined,
    language: preferredLanguage(request),
  };
  const refusal = limitSession(engine, asked);
  if (refusal) return refusal;
  // Counted only now: a body that arrives slowly takes up no capacity.
  return engine.concurrent.run(() => answerCall(engine, asked));
}

interface AskedRequest {
  readonly match: RouteMatch;
  readonly caller: IdentifiedCaller;
  readonly raw: Result<unknown>;
  readonly searchParams: URLSearchParams;
  readonly idempotencyKey: string | null;
  readonly userAgent: string | undefined;
  readonly language: string | undefined;
}

function limitSession(engine: EngineContext, { caller, match }: AskedRequest): Refusal | undefined {
  if (caller.kind === 'service') return undefined;
  const { method, limited = method !== 'GET' }: RouteShape = routes[match.route];
  return engine.requests.countSession(caller.who, limited);
}

/** How often a request begins again because the first one with its key was refused. */
const maxRounds = 3;

async function answerCall(engine: EngineContext, asked: AskedRequest): Promise<Result<object | undefined>> {
  for (let round = 0; round < maxRounds; round++) {
    const result = await answerOnce(engine, asked);
    if (result !== keyIsFree) return result;
  }
  return problem('unavailable', { retryAfter: 1 });
}

async function answerOnce(
  engine: EngineContext,
  { match, caller: identified, raw, searchParams, idempotencyKey, userAgent, language }: AskedRequest,
): Promise<Result<object | undefined>> {
  const { route, params } = match;
  const body = raw.ok ? parseBody(route, raw.value) : raw;
  const query = parseQuery(route, searchParams);
  const named = sessionNamed(identified, body.ok ? body.value : undefined);
  const place = identified.kind === 'session' ? identified.resolved : {};
  const requestId = await requestIdOf({ match, caller: identified.kind, named }, idempotencyKey);
  const parts: SnapshotParts = {
    ...(body.ok && (await partsOf(engine, route, { params, body: body.value, place }))),
    ...(requestId.ok && requestId.value !== undefined && { requestId: requestId.value }),
  };
  // The caller is authenticated before a mistake in the body is named, so that an anonymous client cannot learn its schema.
  const caller = await loadCaller(engine, identified, match, { parts, named, preferred: language });
  if (!caller.ok) return caller;
  engine.clockSkew.observe(caller.value.now);
  if (!body.ok) return body;
  if (!query.ok) return query;
  if (!requestId.ok) return requestId;
  // SAFETY: the table `handlers` was checked route by route; TypeScript cannot follow which of them was picked.
  const handler = handlers[route] as unknown as Handler<RouteName>;
  const call = {
    caller: caller.value,
    params,
    body: body.value,
    query: query.value,
    userAgent,
  } as unknown as Call<RouteName>;
  const { stored } = caller.value;
  if (requestId.value === undefined) return handler(engine, call);
  // The host may name a person who is stored by this very request, so that its repeat would have another key.
  const identityKey = caller.value.kind === 'session' ? caller.value.ref.identityKey : '';
  const once = await idempotentRequest(engine, requestId.value, { identityKey, body: body.value });
  return runOnce(engine, once, { route, caller: caller.value, earlier: stored?.earlier }, (claimed) =>
    handler(engine, { ...call, once: claimed }),
  );
}

function partsOf(
  engine: EngineContext,
  route: RouteName,
  asked: { readonly params: unknown; readonly body: unknown; readonly place: object },
): SnapshotParts | Promise<SnapshotParts> | undefined {
  if (!(route in snapshotParts)) return undefined;
  // SAFETY: as for `handlers`: the body was parsed for this route.
  const of = snapshotParts[route as keyof typeof snapshotParts] as (
    of: EngineContext,
    asked: unknown,
  ) => SnapshotParts | Promise<SnapshotParts>;
  return of(engine, asked);
}
