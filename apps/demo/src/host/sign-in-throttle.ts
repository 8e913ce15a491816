/** Slows down password guessing: after a few wrong passwords for one address, every attempt has to wait. */
export interface SignInThrottle {
  /** Counts an attempt before it is verified, so that parallel ones are counted too. Returns the seconds to wait, 0 for none. */
  spend: (email: string, now: number) => number;
  succeeded: (email: string) => void;
}

const freeTries = 8;
const windowSeconds = 300;
/** Bounds the memory that requests with random addresses can use. */
const mostAddresses = 10_000;

/** Creates a throttle in memory. A restart resets it, which is acceptable because accounts can have a second factor. */
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
