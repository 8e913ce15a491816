import { callApi } from '../api/call-api.ts';

/** Fetches session assertions for Kairos and keeps each until shortly before it ends. */
export interface KairosTokens {
  get: (options: { renew: boolean }) => Promise<string | undefined>;
  /** The next one tells of the password that was just given. */
  forget: () => void;
}

/** Renewed this many milliseconds early, so that none goes stale on the way. */
const margin = 20_000;

export function kairosTokens(): KairosTokens {
  let held: { token: Promise<string | undefined>; until: number } | undefined;
  return {
    get({ renew }) {
      if (held && !renew && Date.now() < held.until) return held.token;
      const reply = callApi<{ token: string; expiresAt: string }>('/kairos-token', { method: 'POST' });
      const fresh = {
        // Calls that start together share one; it is dated when the answer is there.
        until: Date.now() + margin,
        token: reply.then((answer) => {
          if (!answer.ok) {
            held = undefined;
            return undefined;
          }
          fresh.until = Date.parse(answer.value.expiresAt) - margin;
          return answer.value.token;
        }),
      };
      held = fresh;
      return fresh.token;
    },
    forget() {
      held = undefined;
    },
  };
}
