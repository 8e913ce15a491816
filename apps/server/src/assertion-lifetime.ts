/** The maximum lifetime of an assertion, in seconds. */
export const maxLifetime = 300;
/** The accepted clock difference, in seconds. */
export const clockTolerance = 10;

/** The claims that limit when an assertion is valid; Unix times in seconds. */
export interface AssertionTimes {
  readonly iat: number;
  readonly exp: number;
  readonly nbf?: number | undefined;
}

/** Whether an assertion is valid at this time (milliseconds since 1970): the checks that `jwtVerify` does once (RFC 7519 §4.1). */
export function isValidAt({ iat, exp, nbf }: AssertionTimes, milliseconds: number): boolean {
  const now = Math.floor(milliseconds / 1000);
  const age = now - iat;
  return (
    exp > now - clockTolerance &&
    (nbf ?? iat) <= now + clockTolerance &&
    age >= -clockTolerance &&
    age <= maxLifetime + clockTolerance
  );
}
