import { type Answer, type Body, defaultBasePath } from '@kairos-mfa/protocol';
import type { EngineLog } from '../ports.ts';
import type { Guard } from './guard.ts';
import { createRemoteGuard, type RemoteGuardOptions } from './remote-guard.ts';
import { type AssertedSession, signSessionAssertion } from './sign-assertion.ts';

/** Options of the client of a host's server. */
export interface HostClientOptions extends Partial<Omit<RemoteGuardOptions, 'serviceKey'>> {
  /** The address of the Kairos server; default `http://127.0.0.1:4600`. */
  readonly origin?: string;
  /** One of the server's `KAIROS_SERVICE_KEYS`. */
  readonly serviceKey: string | undefined;
  /** The server's `KAIROS_SESSION_SECRET`. */
  readonly sessionSecret: string | undefined;
}

/** Everything that a host's server needs of Kairos. */
export interface HostClient {
  /** Checks whether a session may do something now; see `guardHono` and the other adapters. */
  readonly guard: Guard;
  /** Signs what the browser sends to Kairos, for the caller of this request; a new one for each `getToken`. */
  signAssertion(session: AssertedSession): Promise<string>;
  /**
   * Reports what just happened, e.g. `payment.completed`. It never throws, because what happened in the host must not fail
   * with Kairos: a failure is logged, and the answer is false.
   */
  recordEvent(event: Body<'recordEvent'>): Promise<boolean>;
  /** Reports facts about a person. It never throws either. */
  putIdentity(identityId: string, facts: Body<'putIdentity'>): Promise<boolean>;
  /**
   * Whether a new session is complete; undefined if it has ended, or the service key is unknown. Throws without an answer:
   * the session stays pending.
   */
  checkSession(session: Body<'checkSession'>): Promise<Answer<'checkSession'> | undefined>;
  /** Ends one session, or all of a person. Throws without an answer. */
  endSessions(sessions: Body<'endSessions'>): Promise<void>;
}

/** Kairos could not be reached, or refused the host itself. */
export class KairosUnavailable extends Error {
  override readonly name = 'KairosUnavailable';
}

/** Creates the client of a host's server. Throws if a secret is missing. */
export function createHostClient(options: HostClientOptions): HostClient {
  const { origin = 'http://127.0.0.1:4600', basePath = defaultBasePath, timeout = 5_000 } = options;
  // The server takes a list of service keys; the host uses one of them.
  const [firstKey] = options.serviceKey?.split(',') ?? [];
  const serviceKey = required('serviceKey', 'KAIROS_SERVICE_KEYS', firstKey?.trim());
  const sessionSecret = required('sessionSecret', 'KAIROS_SESSION_SECRET', options.sessionSecret);
  const log: EngineLog = options.log ?? console;
  const send = options.fetch ?? fetch;

  function call(method: string, path: string, body: object): Promise<Response> {
    return send(`${origin}${basePath}${path}`, {
      method,
      headers: { authorization: `Bearer ${serviceKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    }).catch((cause: unknown) => {
      throw new KairosUnavailable(`Kairos at ${origin} did not answer.`, { cause });
    });
  }

  /** Only the code of a refusal is reported: the rest may contain personal data. */
  async function requireOk(response: Response): Promise<Response> {
    if (response.ok) return response;
    const body: unknown = await response.json().catch(() => undefined);
    const code = typeof body === 'object' && body !== null ? Reflect.get(body, 'code') : undefined;
    throw new KairosUnavailable(`Kairos answered ${response.status} ${String(code)}.`);
  }

  async function report(method: string, path: string, body: object): Promise<boolean> {
    try {
      await requireOk(await call(method, path, body));
      return true;
    } catch (cause) {
      log.error('Kairos was not told of an event or a fact, so a prompt may be missing.', cause);
      return false;
    }
  }

  return {
    guard: createRemoteGuard({ ...options, origin, serviceKey }),
    signAssertion: (session) => signSessionAssertion(sessionSecret, session),
    recordEvent: (event) => report('POST', '/events', event),
    putIdentity: (identityId, facts) => report('PUT', `/identities/${encodeURIComponent(identityId)}`, facts),
    async checkSession(session) {
      const response = await call('POST', '/sessions/check', session);
      if (response.status === 401) return undefined;
      return readCheck(await (await requireOk(response)).json());
    },
    async endSessions(sessions) {
      await requireOk(await call('POST', '/sessions/end', sessions));
    },
  };
}

const signIns: readonly unknown[] = [
  'clear',
  'challenge',
  'enroll',
  'offer',
] satisfies Answer<'checkSession'>['signIn'][];

/** Throws for anything else, because another page that answers 200 must not complete a sign-in. */
function readCheck(body: unknown): Answer<'checkSession'> {
  if (typeof body !== 'object' || body === null || !signIns.includes(Reflect.get(body, 'signIn')))
    throw new KairosUnavailable('The answer is not one of Kairos.');
  // SAFETY: only Kairos answers with one of these; its other fields are those of the same version.
  return body as Answer<'checkSession'>;
}

function required(option: string, variable: string, value: string | undefined): string {
  if (value === undefined || value === '')
    throw new Error(
      `createHostClient: ${option} is missing. Pass the server's ${variable}, e.g. process.env.${variable}.`,
    );
  return value;
}
