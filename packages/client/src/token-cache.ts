/** Caches session assertions for `getToken`. */
export interface TokenCache {
  /** For `KairosProvider`: a cached assertion, or a new one if it is about to expire or `renew` is set. */
  getToken: (options: { renew: boolean }) => Promise<string | undefined>;
  /** Discards the cached assertion, e.g. after the person has signed in again, so that the next one tells of it. */
  clear: () => void;
}

/** Milliseconds before its expiry at which an assertion is replaced: a request must arrive while it is valid. */
const margin = 20_000;

/**
 * Keeps each assertion until shortly before it expires. Concurrent calls share one request. If `fetchToken` rejects, the
 * caller gets the error and nothing is cached; undefined means that nobody is signed in.
 */
export function createTokenCache(fetchToken: () => Promise<string | undefined>): TokenCache {
  let cached: { token: string; until: number } | undefined;
  let pending: Promise<string | undefined> | undefined;

  function renewed(): Promise<string | undefined> {
    const started = Date.now();
    const request = fetchToken()
      .then((token) => {
        // Not cached if it was cleared meanwhile: this one may not tell of the new sign-in.
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
