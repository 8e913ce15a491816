/** Slows down password guessing: after a few wrong passwords for one address, every attempt has to wait. */
export interface SignInThrottle {
  /** Counts an attempt before it is verified, so that parallel ones are counted too. Returns the seconds to wait, 0 for none. */
  spend: (email: string, now: number) => number;
  succeeded: (email: string) => void;
}

const freeAttempts = 8;
const windowSeconds = 300;
/** Bounds the memory that requests with random addresses can use. */
const maxAddresses = 10_000;

/** Creates a throttle in memory. A restart resets it, which is acceptable because accounts can have a second factor. */
export function signInThrottle(): SignInThrottle {
  const attempts = new Map<string, { count: number; until: number }>();
  return {
    spend(email, now) {
      const key = email.toLowerCase();
      const entry = attempts.get(key);
      const isOpen = entry !== undefined && entry.until > now;
      if (isOpen && entry.count >= freeAttempts) return entry.until - now;
      attempts.delete(key);
      attempts.set(key, {
        count: isOpen ? entry.count + 1 : 1,
        until: isOpen ? entry.until : now + windowSeconds,
      });
      const [oldest] = attempts.keys();
      if (attempts.size > maxAddresses && oldest !== undefined) attempts.delete(oldest);
      return 0;
    },
    succeeded: (email) => {
      attempts.delete(email.toLowerCase());
    },
  };
}
