import { callApi } from '../api/call-api.ts';

/** Fetches session assertions for Kairos and caches each until shortly before it expires. */
export interface KairosTokens {
  get: (options: { renew: boolean }) => Promise<string | undefined>;
  /** The next one tells of the password that was just given. */
  forget: () => void;
}

/** How many milliseconds before its expiry an assertion is renewed. */
const margin = 20_000;

/** Creates the token cache of one page. */
export function kairosTokens(): KairosTokens {
  let cached: { token: Promise<string | undefined>; until: number } | undefined;
  return {
    get({ renew }) {
      if (cached && !renew && Date.now() < cached.until) return cached.token;
      const reply = callApi<{ token: string; expiresAt: string }>('/kairos-token', { method: 'POST' });
      const fresh = {
        // Concurrent calls share one request; the expiry is set when the response arrives.
        until: Date.now() + margin,
        token: reply.then((answer) => {
          if (!answer.ok) {
            cached = undefined;
            return undefined;
          }
          fresh.until = Date.parse(answer.value.expiresAt) - margin;
          return answer.value.token;
        }),
      };
      cached = fresh;
      return fresh.token;
    },
    forget() {
      cached = undefined;
    },
  };
}
