import { hash } from 'node:crypto';
import type { ResolvedSession } from '@kairos-mfa/engine';
import { LRUCache } from 'lru-cache';
import { type AssertionTimes, isValidAt } from './assertion-lifetime.ts';

/** The number of assertions that are kept, about a kilobyte each. */
const maxAssertions = 5_000;

/** A verified assertion. */
export interface VerifiedAssertion {
  readonly session: ResolvedSession;
  readonly times: AssertionTimes;
}

/** Assertions whose signature was verified. */
export interface VerifiedAssertions {
  /** Undefined if it must be verified (again). An assertion that is not valid now is never found. */
  find(token: string): VerifiedAssertion | undefined;
  add(token: string, assertion: VerifiedAssertion): void;
}

/**
 * Remembers verified assertions, so that a session pays for one signature and not for one with every request. `trustFor`
 * limits in milliseconds how long a signature counts, because its key may have been withdrawn.
 */
export function rememberVerifiedAssertions(trustFor: number): VerifiedAssertions {
  const assertions = new LRUCache<string, VerifiedAssertion & { readonly verifiedAt: number }>({
    max: maxAssertions,
  });
  return {
    find(token) {
      const key = keyOf(token);
      const known = assertions.get(key);
      if (!known) return undefined;
      const now = Date.now();
      const age = now - known.verifiedAt;
      // A clock that was set back must not prolong the trust.
      if (age >= 0 && age < trustFor && isValidAt(known.times, now)) return known;
      assertions.delete(key);
      return undefined;
    },
    add(token, assertion) {
      assertions.set(keyOf(token), { ...assertion, verifiedAt: Date.now() });
    },
  };
}

/** The hash of the whole assertion with its signature; the assertion itself is not kept. */
function keyOf(token: string): string {
  return hash('sha256', token, 'base64url');
}
