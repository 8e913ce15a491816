import { defaultBasePath, noSuchRoute, type RouteName, type RouteShape, routes } from '@kairos-mfa/protocol';
import { bodies, queries } from '@kairos-mfa/protocol/schemas';
import { demandAdminStepUp } from './administration/admin-step-up.ts';
import type { EngineContext } from './engine-context.ts';
import type { Call, Handler } from './handlers/handler.ts';
import { handlers } from './handlers/index.ts';
import { runOnce } from './idempotency/run-once.ts';
import { limitClient, limitSession } from './limits/request-limits.ts';
import { ok, problem, type Result } from './result.ts';
import { adminRole, type Callers, authenticateSession, holdsServiceKey } from './sessions/session-context.ts';
import { readClock } from './store/transact.ts';
import { cookieRequestAllowed, originAllowed } from './wire/check-origin.ts';
import { matchRoute, type RouteMatch } from './wire/match-route.ts';
import { preferredLanguage } from './wire/preferred-language.ts';
import { readBody } from './wire/read-body.ts';
import { answerResponse, preflightResponse, problemResponse, withCors } from './wire/respond.ts';

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
    return result.ok ? answerResponse(result.value) : problemResponse(result);
  } catch (error) {
    // The proof was not checked: an infrastructure failure is never answered as a wrong code.
    engine.log.error('A request could not be answered.', error);
    return problemResponse(problem('unavailable'));
  }
}

async function callRoute(
  engine: EngineContext,
  request: Request,
  from: RequestOrigin,
  match: RouteMatch,
  searchParams: URLSearchParams,
): Promise<Result<object | undefined>> {
  const isHost = await holdsServiceKey(engine, request);
  const { clientAddress } = from;
  if (clientAddress !== undefined && !isHost) {
    // Counted while it waits for the database, and refused before anything is done if there is no place.
    const admitted = await engine.concurrent.run(
      async () => (await limitClient(engine, clientAddress)) ?? ok(undefined),
    );
    if (!admitted.ok) return admitted;
  }
  const { longBody }: RouteShape = routes[match.route];
  // Read before anything is checked: a client that holds back the end of its body would otherwise choose the moment at
  // which its session is checked (R05).
  const raw = await readBody(request, longBody ? longBodyLimit : bodyLimit);
  // Counted again from here on: a body that arrives slowly takes up no capacity.
  return engine.concurrent.run(() => answerCall(engine, request, match, { isHost, raw, searchParams }));
}

async function answerCall(
  engine: EngineContext,
  request: Request,
  { route, params }: RouteMatch,
  sent: {
    readonly isHost: boolean;
    readonly raw: Result<unknown>;
    readonly searchParams: URLSearchParams;
  },
): Promise<Result<object | undefined>> {
  const { isHost, raw, searchParams } = sent;
  // The caller is authenticated before the body is parsed, so that an anonymous client cannot learn its schema.
  const caller = await identifyCaller(engine, request, { route, params }, isHost);
  if (!caller.ok) return caller;
  engine.clockSkew.observe(caller.value.now);
  if (!raw.ok) return raw;
  const body = parseBody(route, raw.value);
  if (!body.ok) return body;
  const query = parseQuery(route, searchParams);
  if (!query.ok) return query;
  // SAFETY: the table `handlers` was checked route by route; TypeScript cannot follow which of them was picked.
  const handler = handlers[route] as unknown as Handler<RouteName>;
  const call = {
    caller: caller.value,
    params,
    body: body.value,
    query: query.value,
    userAgent: request.headers.get('user-agent') ?? undefined,
  } as unknown as Call<RouteName>;
  const keyed = { route, params, caller: caller.value, body: body.value };
  return runOnce(engine, request.headers.get('idempotency-key'), keyed, (remember) =>
    handler(engine, { ...call, remember }),
  );
}

async function identifyCaller(
  engine: EngineContext,
  request: Request,
  { route, params }: RouteMatch,
  isHost: boolean,
): Promise<Result<Callers[keyof Callers]>> {
  const { caller: kind, method, limited = method !== 'GET' }: RouteShape = routes[route];
  if (kind !== 'session' && isHost) return ok({ kind: 'service', now: await readClock(engine.database) });
  if (kind === 'service') return problem('unauthenticated');

  const resolved = await engine.resolveSession(request);
  if (!resolved) return problem('unauthenticated');
  if (resolved.via === 'cookie' && !cookieRequestAllowed(request, engine.party.origins))
    return problem('cross_origin');
  const session = await authenticateSession(engine, resolved, preferredLanguage(request));
  if (!session.ok) return session;
  const refusal = limited && (await limitSession(engine, session.value));
  if (refusal) return refusal;
  if (kind === 'session') return session;
  if (!session.value.scope.roles.includes(adminRole)) return problem('not_found');
  return (await demandAdminStepUp(engine, session.value, route, params)) ?? session;
}

function parseBody(route: RouteName, value: unknown): Result<unknown> {
  const schema = route in bodies ? bodies[route as keyof typeof bodies] : undefined;
  if (!schema) return isEmptyObject(value) ? ok(undefined) : problem('invalid_format');
  const parsed = schema.safeParse(value);
  return parsed.success
    ? ok(parsed.data)
    : problem('invalid_format', { detail: issuePlaces(parsed.error.issues) });
}

function parseQuery(route: RouteName, searchParams: URLSearchParams): Result<unknown> {
  const names = [...searchParams.keys()];
  if (new Set(names).size !== names.length) return problem('invalid_format');
  const schema = route in queries ? queries[route as keyof typeof queries] : undefined;
  if (!schema) return names.length === 0 ? ok(undefined) : problem('invalid_format');
  if ([...searchParams.values()].some((value) => value.includes('\0'))) return problem('invalid_format');
  const parsed = schema.safeParse(Object.fromEntries(searchParams));
  return parsed.success
    ? ok(parsed.data)
    : problem('invalid_format', { detail: issuePlaces(parsed.error.issues) });
}

function isEmptyObject(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
  );
}

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

// The field that is invalid, never its value: a detail must not contain a code (R12). Only messages of our own schemas are quoted.
function issuePlaces(issues: readonly Issue[]): string {
  const places = new Set(
    issues.map(({ code, path, message }) => {
      const place = path.length === 0 ? 'the whole' : path.map(String).join('.');
      return code === 'custom' ? `${place} (${message})` : place;
    }),
  );
  return `Wrong or unknown: ${[...places].join(', ')}.`.slice(0, 300);
}
