/** Slows down guessing: after a few wrong passwords for one address, everybody waits a little. */
export interface SignInThrottle {
  /** Counts a try before it is judged, so that a burst of parallel ones is counted too. Seconds to wait; 0 lets it through. */
  spend: (email: string, now: number) => number;
  succeeded: (email: string) => void;
}

const freeTries = 8;
const windowSeconds = 300;
/** Bounds the memory that a flood of made-up addresses can take. */
const mostAddresses = 10_000;

/** Kept in memory: a restart forgives, which is fine for a password that Kairos stands behind. */
export function signInThrottle(): SignInThrottle {
  const tries = new Map<string, { count: number; until: number }>();
  return {
    spend(email, now) {
      const key = email.toLowerCase();
      const entry = tries.get(key);
      const isOpen = entry !== undefined && entry.until > now;
      if (isOpen && entry.count >= freeTries) return entry.until - now;
      tries.delete(key);
      tries.set(key, {
        count: isOpen ? entry.count + 1 : 1,
        until: isOpen ? entry.until : now + windowSeconds,
      });
      const [oldest] = tries.keys();
      if (tries.size > mostAddresses && oldest !== undefined) tries.delete(oldest);
      return 0;
    },
    succeeded: (email) => {
      tries.delete(email.toLowerCase());
    },
  };
}
