/** Caches session assertions for `getToken`. */
export interface TokenCache {
  /** For `KairosProvider`: a cached assertion, or a new one if it is about to expire or `renew` is set. */
  getToken: (options: { renew: boolean }) => Promise<string | undefined>;
  /** Discards the cached assertion, e.g. after the person has signed in again, so that the next one has the new time of the sign-in. */
  clear: () => void;
}

/** Milliseconds before its expiry at which an assertion is replaced: a request must arrive while it is valid. */
const margin = 20_000;

/**
 * Keeps each assertion until shortly before it expires. Concurrent calls share one request. `source` is the address of a
 * route that answers a `POST` with `{ "token": … }`, or a function. If it fails, the caller gets the error and nothing is
 * cached; undefined (a 401 or 403 of the route) means that nobody is signed in.
 */
export function createTokenCache(source: string | (() => Promise<string | undefined>)): TokenCache {
  const fetchToken = typeof source === 'string' ? () => fetchFrom(source) : source;
  let cached: { token: string; until: number } | undefined;
  let pending: Promise<string | undefined> | undefined;

  function renewed(): Promise<string | undefined> {
    const started = Date.now();
    const request = fetchToken()
      .then((token) => {
        // Not cached if it was cleared meanwhile: it may have the time of the sign-in before.
        if (pending === request)
          cached = token === undefined ? undefined : { token, until: started + lifetime(token) - margin };
        return token;
      })
      .finally(() => {
        if (pending === request) pending = undefined;
      });
    pending = request;
    return request;
  }

  return {
    async getToken({ renew }) {
      if (pending) return pending;
      return cached && !renew && Date.now() < cached.until ? cached.token : renewed();
    },
    clear() {
      cached = undefined;
      pending = undefined;
    },
  };
}

async function fetchFrom(url: string): Promise<string | undefined> {
  const response = await fetch(url, { method: 'POST', headers: { accept: 'application/json' } });
  if (response.status === 401 || response.status === 403) return undefined;
  const answer: unknown = response.ok ? await response.json().catch(() => undefined) : undefined;
  if (typeof answer === 'object' && answer !== null && 'token' in answer && typeof answer.token === 'string')
    return answer.token;
  throw new Error(`${url} answered ${response.status} without a token. It must answer with { "token": … }.`);
}

/** Milliseconds between `iat` and `exp` (RFC 7519), so that the clocks of server and browser may differ; 0 if unknown. */
function lifetime(token: string): number {
  try {
    const payload = token.split('.')[1] ?? '';
    const { iat, exp } = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
    return typeof iat === 'number' && typeof exp === 'number' ? (exp - iat) * 1000 : 0;
  } catch {
    return 0;
  }
}
