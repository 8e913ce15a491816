import { defaultBasePath, type Grant } from '@kairos-mfa/protocol';
import type { EngineLog } from '../ports.ts';
import { problem } from '../result.ts';
import { problemResponse } from '../wire/respond.ts';
import type { Guard } from './guard.ts';

/** The address of the Kairos server, and the service key of this host. */
export interface RemoteGuardOptions {
  /** E.g. `https://mfa.internal`; the base path is added. */
  readonly origin: string;
  readonly serviceKey: string;
  /** Default `/mfa/v1`. */
  readonly basePath?: string;
  readonly fetch?: typeof fetch;
  /** Milliseconds to wait for a response before the action is refused. Default 5,000. */
  readonly timeout?: number;
  /** Logs the cause of a failure, which the browser does not get. Default: the console. */
  readonly log?: EngineLog;
}

/** A guard over HTTP, for a host that runs in another process than Kairos. */
export function createRemoteGuard(options: RemoteGuardOptions): Guard {
  const log = options.log ?? console;
  const send = options.fetch ?? fetch;
  const url = `${options.origin}${options.basePath ?? defaultBasePath}/grants/consume`;
  return async (action) => {
    const question: RequestInit = {
      method: 'POST',
      headers: {
        authorization: `Bearer ${options.serviceKey}`,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
      body: JSON.stringify(action),
      redirect: 'error',
      signal: AbortSignal.timeout(options.timeout ?? 5_000),
    };
    try {
      // A request whose response was lost may have consumed the grant; repeated with the same key, it gets that response.
      const response = await send(url, question).catch(() => send(url, question));
      if (response.ok) {
        return { ok: true, grant: readGrant(await response.json()) };
      }
      return { ok: false, response: await forBrowser(response, log) };
    } catch (cause) {
      // Without a response the action is refused (R40).
      log.error(`Kairos at ${options.origin} did not answer, so the act was refused.`, cause);
      return { ok: false, response: problemResponse(problem('unavailable')) };
    }
  };
}

/**
 * The grant in a response of `POST /grants/consume`; null if the policy requires no proof. It throws for anything else,
 * because another page that answers 200 must not count as permission. By hand, so that a host loads no schema library.
 */
function readGrant(body: unknown): Grant | null {
  if (typeof body !== 'object' || body === null || !('grant' in body))
    throw new Error('The response has no grant.');
  const { grant } = body;
  if (grant === null || isGrant(grant)) return grant;
  throw new Error('The grant in the response is malformed.');
}

const grantFields = {
  id: 'string',
  action: 'string',
  resource: 'string',
  expiresAt: 'string',
  oneShot: 'boolean',
};

function isGrant(value: unknown): value is Grant {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(grantFields).every(([field, type]) => typeof Reflect.get(value, field) === type);
}

/** Passes on the refusals that the person can resolve; any other one concerns only this host and Kairos. */
async function forBrowser(response: Response, log: EngineLog): Promise<Response> {
  const body = await response.text();
  const concernsPerson =
    /"code":"(step_up_required|enrollment_required|factor_too_new|factor_not_accepted)"/.test(body);
  if (!concernsPerson) {
    // Only the code is logged: the rest of the response may contain personal data.
    const code = /"code":"([a-z_]{1,64})"/.exec(body)?.[1];
    log.error(
      'Kairos refused to judge an act, so the act was refused. Look at the service key, the base path and the shape of the act.',
      `${response.status} ${code ?? 'without a code'}`,
    );
    return problemResponse(problem('unavailable'));
  }
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  for (const name of ['www-authenticate', 'retry-after']) {
    const value = response.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(body, { status: response.status, headers });
}
