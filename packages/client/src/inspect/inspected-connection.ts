import type { KairosClientOptions } from '../create-client.ts';
import { createInspectedValue, type InspectedValue } from './inspected-value.ts';

/** How many requests are remembered. */
const maxRequests = 20;

/** One request of the kit. No body, no header and no token is stored. */
export interface InspectedRequest {
  readonly method: string;
  readonly url: string;
  /** Whether a session assertion was sent with it. */
  readonly hadToken: boolean;
  /** Undefined: no response arrived. */
  readonly status: number | undefined;
  /** The code of the server's refusal. */
  readonly problem: string | undefined;
  /** False for a page, or any other response without JSON. */
  readonly isJson: boolean;
  /** The server's clock minus this device's, in milliseconds; undefined where the response has no readable `Date`. */
  readonly clockSkewMs: number | undefined;
}

/** What is known about the connection to the server. */
export interface InspectedConnection {
  readonly baseUrl: string;
  /** How `getToken` ended last. */
  readonly token: 'not-configured' | 'not-asked' | 'token' | 'nothing' | 'threw';
  /** The message of the error, with `threw`. */
  readonly tokenError?: string | undefined;
  /** The newest is last. */
  readonly requests: readonly InspectedRequest[];
}

/** The same options with `fetch` and `getToken` observed. */
export function inspectOptions(options: KairosClientOptions): {
  options: KairosClientOptions;
  connection: InspectedValue<InspectedConnection>;
} {
  const connection = createInspectedValue<InspectedConnection>({
    baseUrl: options.baseUrl ?? '/mfa/v1',
    token: options.getToken ? 'not-asked' : 'not-configured',
    requests: [],
  });
  const change = (next: Partial<InspectedConnection>): void =>
    connection.set({ ...connection.get(), ...next });
  const send: typeof fetch = options.fetch ?? ((input, init) => fetch(input, init));
  const { getToken } = options;

  async function observedFetch(...[input, init]: Parameters<typeof fetch>): Promise<Response> {
    const sent = {
      method: init?.method ?? 'GET',
      url: String(input),
      hadToken: new Headers(init?.headers).has('authorization'),
    };
    const record = (answer: Omit<InspectedRequest, keyof typeof sent>): void =>
      change({ requests: [...connection.get().requests, { ...sent, ...answer }].slice(-maxRequests) });
    try {
      const response = await send(input, init);
      void describe(response.clone()).then(record);
      return response;
    } catch (cause) {
      const wasCancelled = init?.signal?.aborted && !isTimeout(init.signal.reason);
      if (!wasCancelled)
        record({ status: undefined, problem: undefined, isJson: false, clockSkewMs: undefined });
      throw cause;
    }
  }

  async function observedToken(request: { renew: boolean }): Promise<string | undefined> {
    try {
      const token = await getToken?.(request);
      change({ token: token ? 'token' : 'nothing', tokenError: undefined });
      return token;
    } catch (cause) {
      change({ token: 'threw', tokenError: cause instanceof Error ? cause.message : undefined });
      throw cause;
    }
  }

  return {
    options: { ...options, fetch: observedFetch, ...(getToken && { getToken: observedToken }) },
    connection,
  };
}

function isTimeout(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'TimeoutError';
}

async function describe(
  response: Response,
): Promise<Pick<InspectedRequest, 'status' | 'problem' | 'isJson' | 'clockSkewMs'>> {
  const date = Date.parse(response.headers.get('date') ?? '');
  const isJson = response.status === 204 || /\bjson\b/.test(response.headers.get('content-type') ?? '');
  const body: unknown = isJson && !response.ok ? await response.json().catch(() => undefined) : undefined;
  const problem = typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : undefined;
  return {
    status: response.status,
    problem,
    isJson,
    clockSkewMs: Number.isNaN(date) ? undefined : date - Date.now(),
  };
}
