import type { KairosEvent } from '@kairos-mfa/flows';
import type { Answer, Body, SessionRouteName, RouteParams, RouteRow } from '@kairos-mfa/protocol';
import { defaultBasePath, sessionRoutes } from '@kairos-mfa/protocol/internal/session-routes';
import type { AnyCeremony } from './ceremonies/define-ceremony.ts';
import { createCeremonies } from './ceremonies/index.ts';
import { browserPasskeys, type PasskeyCeremonies } from './ceremonies/passkey.ceremony.ts';
import { clearCodesLeft, recordCodesLeft } from './codes-left.ts';
import { createEvents } from './create-events.ts';
import { createScreens, type Screens } from './create-screens.ts';
import { createUnansweredRequests } from './idempotency-key.ts';
import { clearRecoveryCodeUse, recordRecoveryCodeUse } from './last-recovery-code-use.ts';
import { isStale, readResponse } from './read-response.ts';
import { AnswerLost, isLostStatus, repeatLost } from './repeat-lost.ts';
import { unreachable, type Result } from './result.ts';
import { createStepUpHost, type StepUpHost } from './step-up-host.ts';
import type { RequestStepUp } from './step-up-queue.ts';

/** Options of the client. */
export interface KairosClientOptions {
  /** The URL of the routes; default `/mfa/v1` on this origin. */
  baseUrl?: string | undefined;
  /** Returns a session assertion, where the server cannot read the host's cookie. `renew` is true after a 401. */
  getToken?: (options: { renew: boolean }) => Promise<string | undefined>;
  /** Replaces the global `fetch`. */
  fetch?: typeof fetch | undefined;
  /** Replaces the browser's passkey ceremonies, e.g. on React Native. */
  passkeys?: PasskeyCeremonies | undefined;
  /** Milliseconds until a request without a response is sent once more, and then fails with `unavailable`; default 10,000. */
  timeout?: number | undefined;
}

/** What a call sends with its route. */
export type CallOptions<R extends SessionRouteName> = {
  params?: RouteParams<R>;
  body?: Body<R>;
  signal?: AbortSignal;
  /** Lets the request outlive the page, so that an answer given just before leaving is sent. */
  keepalive?: boolean;
};

/** The part of the client that the runners need. */
export interface KairosCaller {
  /** Calls one of the session routes; a refusal is a value. */
  call<R extends SessionRouteName>(route: R, options?: CallOptions<R>): Promise<Result<Answer<R>>>;
  /** The browser's ceremonies by factor type. */
  ceremonies: Readonly<Record<string, AnyCeremony>>;
  /** Whether passkeys work on this device. */
  passkeysAvailable: () => boolean;
  /** Sends an event to the host's analytics. */
  emit: (event: KairosEvent) => void;
}

/** The client that a provider shares with its hooks. */
export interface KairosClient extends KairosCaller {
  /** Requests the person's approval of one action, from the mounted step-up dialog; also from code outside React. */
  stepUp: RequestStepUp;
  stepUpHost: StepUpHost;
  /** Opens single screens from code; the mounted `<KairosScreens>` draws them. */
  screens: Screens;
  /** Calls the listener with every event of every screen. Returns a function that stops. */
  onEvent: (listener: (event: KairosEvent) => void) => () => void;
}

/** Creates the typed client; its calls are derived from the table of session routes. */
export function createKairosClient(options: KairosClientOptions = {}): KairosClient {
  const baseUrl = options.baseUrl ?? defaultBasePath;
  const send = options.fetch ?? ((input, init) => fetch(input, init));
  const timeout = options.timeout ?? 10_000;

  const unanswered = createUnansweredRequests();

  async function attempt({ url, method, body, key }: PreparedRequest, call: Sending, renew: boolean) {
    const token = await tokenFor(renew);
    const headers = new Headers({ accept: 'application/json, application/problem+json' });
    if (token) headers.set('authorization', `Bearer ${token}`);
    if (body !== null) headers.set('content-type', 'application/json');
    if (key !== undefined) headers.set('idempotency-key', key);
    const limit = AbortSignal.timeout(timeout);
    const signal = call.signal ? AbortSignal.any([call.signal, limit]) : limit;
    try {
      return await send(url, { method, headers, body, signal, ...(call.keepalive && { keepalive: true }) });
    } catch (cause) {
      throw new AnswerLost('No response arrived.', { cause });
    }
  }

  async function tokenFor(renew: boolean): Promise<string | undefined> {
    try {
      return await options.getToken?.({ renew });
    } catch (cause) {
      logOnce('`getToken` threw, so nothing was sent. Have it return a token, or undefined.', cause);
      throw cause;
    }
  }

  function prepare<R extends SessionRouteName>(route: R, call: CallOptions<R>): PreparedRequest {
    const { method, path }: RouteRow = sessionRoutes[route];
    const url = baseUrl + fillPath(path, call.params);
    const body = call.body === undefined ? null : JSON.stringify(call.body);
    const id = JSON.stringify([method, url, body]);
    return { id, url, method, body, key: method === 'GET' ? undefined : unanswered.keyOf(id) };
  }

  const logged = new Set<string>();
  function logOnce(message: string, ...causes: unknown[]): void {
    if (logged.has(message)) return;
    logged.add(message);
    console.error(message, ...causes);
  }

  const passkeys = options.passkeys ?? browserPasskeys;
  const events = createEvents();
  events.listen((event) => {
    // A code that was used to regenerate the codes needs no offer of new ones.
    if (event.type === 'recovery_codes.used' && event.action !== 'recovery_codes.regenerate')
      recordRecoveryCodeUse(event.remaining);
    if (event.type === 'recovery_codes.kept') {
      clearRecoveryCodeUse();
      clearCodesLeft();
    }
    if (event.type === 'recovery_codes.left') recordCodesLeft();
  });
  const caller: KairosCaller = {
    emit: events.emit,
    ceremonies: createCeremonies(passkeys),
    passkeysAvailable: () => passkeys.available(),
    async call<R extends SessionRouteName>(route: R, call: CallOptions<R> = {}) {
      const request = prepare(route, call);
      const attemptOnce = async (): Promise<Response> => {
        const response = await attempt(request, call, false);
        // An assertion is valid for minutes; one that has just expired is renewed once.
        const isRenewable = options.getToken && (await isStale(response));
        return isRenewable ? attempt(request, call, true) : response;
      };
      try {
        const { status, answer } = await repeatLost(
          attemptOnce,
          async (response) => ({ status: response.status, answer: await readResponse<R>(response) }),
          call.signal,
        );
        if (!isLostStatus(status)) unanswered.answered(request.id);
        if (answer !== 'not-kairos') return answer;
        logOnce(`No Kairos answers at ${baseUrl}, so nothing works. Check \`baseUrl\`.`);
      } catch {
        // No response in time, or one that is not from Kairos.
      }
      return { ok: false, problem: unreachable() };
    },
  };
  const { host, request } = createStepUpHost(caller);
  return {
    ...caller,
    stepUp: request,
    stepUpHost: host,
    onEvent: events.listen,
    screens: createScreens(),
  };
}

/** A request, the same for each of its attempts. */
interface PreparedRequest {
  readonly id: string;
  readonly url: string;
  readonly method: string;
  readonly body: string | null;
  /** One for each intended change; none for a `GET`. */
  readonly key: string | undefined;
}

type Sending = Pick<CallOptions<SessionRouteName>, 'signal' | 'keepalive'>;

function fillPath(path: string, params: Record<string, string> = {}): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}
