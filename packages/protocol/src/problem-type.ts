/** The `detail` of a `not_found` outside all routes; it means that the address is wrong. */
export const noSuchRoute = 'There is no such route.';

/** The `type` of a problem (RFC 9457). */
export function problemType(code: string): string {
  return `urn:kairos:problem:${code}`;
}
