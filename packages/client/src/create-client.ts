import {
  defaultBasePath,
  routes,
  type Answer,
  type Body,
  type RouteName,
  type RouteParams,
  type RouteShape,
} from '@kairos-mfa/protocol';
import type { AnyCeremony } from './ceremonies/define-ceremony.ts';
import { createCeremonies } from './ceremonies/index.ts';
import { browserPasskeys, type PasskeyCeremonies } from './ceremonies/passkey.ceremony.ts';
import type { KairosEvent, StepUpEvent, StepUpState } from '@kairos-mfa/flows';
import type { Runner } from './create-runner.ts';
import { clearRecoveryCodeUse, recordRecoveryCodeUse } from './recovery-code-use.ts';
import { createEvents } from './create-events.ts';
import { createScreens, type Screens } from './create-screens.ts';
import { isStale, readResponse } from './read-response.ts';
import { unreachable, type Result } from './result.ts';
import { createStepUpRunner } from './run-step-up.ts';
import { createStepUpQueue, type StepUpQueue } from './step-up-queue.ts';

export interface KairosClientOptions {
  /** Where the routes live; default `/mfa/v1` on this origin. */
  baseUrl?: string;
  /** A fresh session assertion, where the server stands apart from the host's cookie. `renew` after a 401. */
  getToken?: (options: { renew: boolean }) => Promise<string | undefined>;
  fetch?: typeof fetch;
  /** Replaces the browser's passkey ceremonies, e.g. on React Native. */
  passkeys?: PasskeyCeremonies;
  /** Milliseconds before a request that nobody answers counts as `unavailable`; default 10,000. */
  timeout?: number;
}

/** What a call may carry besides its route. */
export type CallOptions<R extends RouteName> = {
  params?: RouteParams<R>;
  body?: Body<R>;
  signal?: AbortSignal;
  /** Lets the request outlive the page, so that an answer given while leaving still counts. */
  keepalive?: boolean;
};

/** Where the one step-up dialog of the app plugs in. */
export interface StepUpHost {
  runner: Runner<StepUpState, StepUpEvent>;
  /** Says that a dialog stands ready, and hears whether it is the one that answers; call what it answers when the dialog goes away. */
  mount: StepUpQueue['mount'];
}

/** What the flow runners need of the client. */
export interface KairosCaller {
  call<R extends RouteName>(route: R, options?: CallOptions<R>): Promise<Result<Answer<R>>>;
  /** What the browser does for a factor that is more than typing a code, by factor type. */
  ceremonies: Readonly<Record<string, AnyCeremony>>;
  /** Whether passkeys work on this device. */
  passkeysAvailable: () => boolean;
  /** Tells the host's analytics. */
  emit: (event: KairosEvent) => void;
}

export interface KairosClient extends KairosCaller {
  /** Asks the person to approve one action; served by the mounted step-up dialog, also from code outside React. */
  stepUp: StepUpQueue['request'];
  stepUpHost: StepUpHost;
  /** Opens single screens from code; drawn by the mounted `<KairosScreens>`. */
  screens: Screens;
  /** Hears every event of every screen; call what it answers to stop. */
  onEvent: (listener: (event: KairosEvent) => void) => () => void;
}

/** The typed client, derived from the route table; it knows no route by heart. */
export function createKairosClient(options: KairosClientOptions = {}): KairosClient {
  const baseUrl = options.baseUrl ?? defaultBasePath;
  const send = options.fetch ?? ((input, init) => fetch(input, init));
  const timeout = options.timeout ?? 10_000;

  async function attempt<R extends RouteName>(
    route: R,
    call: CallOptions<R>,
    renew: boolean,
  ): Promise<Response> {
    const shape: RouteShape = routes[route];
    const token = await tokenFor(renew);
    const headers = new Headers({ accept: 'application/json, application/problem+json' });
    if (token) headers.set('authorization', `Bearer ${token}`);
    if (call.body !== undefined) headers.set('content-type', 'application/json');
    const limit = AbortSignal.timeout(timeout);
    return send(baseUrl + fillPath(shape.path, call.params), {
      method: shape.method,
      headers,
      body: call.body === undefined ? null : JSON.stringify(call.body),
      signal: call.signal ? AbortSignal.any([call.signal, limit]) : limit,
      ...(call.keepalive ? { keepalive: true } : {}),
    });
  }

  async function tokenFor(renew: boolean): Promise<string | undefined> {
    try {
      return await options.getToken?.({ renew });
    } catch (cause) {
      tellOnce('`getToken` threw, so nothing was sent. Have it answer a token, or undefined.', cause);
      throw cause;
    }
  }

  const told = new Set<string>();
  function tellOnce(message: string, ...causes: unknown[]): void {
    if (told.has(message)) return;
    told.add(message);
    console.error(message, ...causes);
  }

  const passkeys = options.passkeys ?? browserPasskeys;
  const events = createEvents();
  events.listen((event) => {
    // Whoever makes new codes with one of the old needs no offer of them.
    if (event.type === 'recovery_codes.used' && event.action !== 'recovery_codes.regenerate')
      recordRecoveryCodeUse(event.remaining);
    if (event.type === 'recovery_codes.kept') clearRecoveryCodeUse();
  });
  const caller: KairosCaller = {
    emit: events.emit,
    ceremonies: createCeremonies(passkeys),
    passkeysAvailable: () => passkeys.available(),
    async call<R extends RouteName>(route: R, call: CallOptions<R> = {}) {
      try {
        let response = await attempt(route, call, false);
        // An assertion lives minutes; one that went stale on the way is renewed once, unseen.
        if (options.getToken && (await isStale(response))) response = await attempt(route, call, true);
        const answer = await readResponse<R>(response);
        if (answer !== 'elsewhere') return answer;
        tellOnce(`No Kairos answers at ${baseUrl}, so nothing works. Check \`baseUrl\`.`);
      } catch {
        // Nobody answered in time, or in words that Kairos knows.
      }
      return { ok: false, problem: unreachable() };
    },
  };
  const runner = createStepUpRunner(caller);
  const queue = createStepUpQueue(runner);
  return {
    ...caller,
    stepUp: queue.request,
    stepUpHost: { runner, mount: queue.mount },
    onEvent: events.listen,
    screens: createScreens(),
  };
}

function fillPath(path: string, params: Record<string, string> = {}): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}
