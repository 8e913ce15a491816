/** A new `Idempotency-Key`: 128 random bits. `crypto.randomUUID` exists only where the page is served with TLS. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The keys of requests that were sent and not answered. */
export interface UnansweredRequests {
  /** The key of a request. The same request gets the same key until it is answered, also if the person presses again. */
  keyOf: (request: string) => string;
  /** The server has answered: the same request from now on is intended anew. */
  answered: (request: string) => void;
}

/** Creates the list; `request` is whatever makes two requests the same, e.g. method, URL and body. */
export function createUnansweredRequests(): UnansweredRequests {
  const keys = new Map<string, string>();
  return {
    keyOf(request) {
      const key = keys.get(request) ?? newIdempotencyKey();
      keys.set(request, key);
      return key;
    },
    answered: (request) => void keys.delete(request),
  };
}
