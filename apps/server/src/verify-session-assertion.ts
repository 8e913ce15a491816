import { createSecretKey } from 'node:crypto';
import type { SessionResolver } from '@kairos-mfa/engine';
import { errors, type JWTPayload, jwtVerify, type JWTVerifyOptions } from 'jose';
import { assertionClaims, toSession } from './assertion-claims.ts';
import { clockTolerance, maxLifetime } from './assertion-lifetime.ts';
import { keysMaxAge, remoteSessionKeys } from './session-keys.ts';
import { rememberVerifiedAssertions, type VerifiedAssertion } from './verified-assertions.ts';

/** How session assertions are verified; the key source pins the algorithm. */
export type AssertionKey = { readonly secret: string } | { readonly jwksUrl: string };

/**
 * Creates the resolver that reads the caller from the host's session assertion (a JWT, valid for at most five minutes).
 * Throws for a genuine assertion while the clocks of this process and of the database differ, because expiry cannot be
 * checked then.
 */
export function createSessionResolver(
  key: AssertionKey,
  isClockSkewed: () => boolean = () => false,
): SessionResolver {
  const verify = verifierFor(key);
  // The secret is the same for the life of the process; a key of the document may be withdrawn at any time.
  const verified = rememberVerifiedAssertions('secret' in key ? Number.POSITIVE_INFINITY : keysMaxAge);
  return async (request) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
    if (token === undefined) return undefined;
    const known = verified.find(token);
    const found = known ?? (await verify(token));
    if (found === undefined) return undefined;
    // After the signature: a forged assertion is refused as always, and reveals nothing about the clocks.
    if (isClockSkewed())
      throw new Error(
        'A session assertion cannot be checked while the clocks of server and database differ.',
      );
    if (found === 'outside its lifetime') return undefined;
    if (!known) verified.add(token, found);
    return found.session;
  };
}

/** Undefined: it is not genuine, or does not describe a session. Only the last kind depends on the clock. */
type Verification = VerifiedAssertion | undefined | 'outside its lifetime';

function verifierFor(key: AssertionKey): (token: string) => Promise<Verification> {
  const shared: JWTVerifyOptions = { audience: 'kairos', clockTolerance, maxTokenAge: maxLifetime };
  if ('secret' in key) {
    const secret = createSecretKey(Buffer.from(key.secret));
    return (token) => resolveVerified(jwtVerify(token, secret, { ...shared, algorithms: ['HS256'] }));
  }
  const keys = remoteSessionKeys(new URL(key.jwksUrl));
  const algorithms = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA'];
  return (token) => resolveVerified(jwtVerify(token, keys, { ...shared, algorithms }), true);
}

/** An invalid assertion means no session; if the key material cannot be fetched, the error is thrown. */
async function resolveVerified(
  verified: Promise<{ payload: JWTPayload }>,
  remote = false,
): Promise<Verification> {
  try {
    return parseAssertion((await verified).payload);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (remote && (code === 'ERR_JWKS_TIMEOUT' || code === 'ERR_JOSE_GENERIC' || !code.startsWith('ERR_J')))
      throw error;
    return isAboutTime(error) ? 'outside its lifetime' : undefined;
  }
}

/** Whether the signature was genuine and the clock decided. */
function isAboutTime(error: unknown): boolean {
  if (error instanceof errors.JWTExpired) return true;
  return error instanceof errors.JWTClaimValidationFailed && ['iat', 'nbf'].includes(error.claim);
}

function parseAssertion(payload: JWTPayload): VerifiedAssertion | undefined {
  const parsed = assertionClaims.safeParse(payload);
  if (!parsed.success) return undefined;
  const { iat, exp, nbf, auth_time } = parsed.data;
  // A long-lived assertion would be a session that cannot be ended, so its lifetime is limited.
  if (exp - iat > maxLifetime || auth_time > iat + clockTolerance) return undefined;
  return { session: toSession(parsed.data), times: { iat, exp, nbf } };
}
