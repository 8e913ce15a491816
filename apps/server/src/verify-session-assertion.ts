import { createSecretKey } from 'node:crypto';
import type { SessionResolver } from '@kairos-mfa/engine';
import { errors, type JWTPayload, jwtVerify, type JWTVerifyOptions } from 'jose';
import { type AssertionClaims, assertionClaims, toSession } from './assertion-claims.ts';
import { clockTolerance, isValidAt, maxLifetime } from './assertion-lifetime.ts';
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
  onRefused: (reason: RefusalReason) => void = () => undefined,
): SessionResolver {
  const verify = verifierFor(key);
  // The secret is the same for the life of the process; a key of the document may be withdrawn at any time.
  const verified = rememberVerifiedAssertions('secret' in key ? Number.POSITIVE_INFINITY : keysMaxAge);
  return async (request) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
    if (token === undefined) return undefined;
    const known = verified.find(token);
    const found = known ?? (await verify(token));
    if ('refused' in found && !found.genuine) return refuse(found.refused);
    // After the signature: a forged assertion is refused as always, and reveals nothing about the clocks.
    if (isClockSkewed())
      throw new Error(
        'A session assertion cannot be checked while the clocks of server and database differ.',
      );
    if ('refused' in found) return refuse(found.refused);
    if (!known) verified.add(token, found);
    return found.session;
  };

  function refuse(reason: RefusalReason): undefined {
    onRefused(reason);
  }
}

/** Why an assertion is refused: the claim that is wrong, its signature, or its form. For the log and the metrics alone. */
export type RefusalReason = 'form' | 'signature' | 'lifetime' | keyof AssertionClaims | 'aud';

/** A verified assertion, or why it is refused; `genuine`: its signature was right, and the clock decided. */
type Verification = VerifiedAssertion | { readonly refused: RefusalReason; readonly genuine: boolean };

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
    // Null is no time, and so an absent one (RFC 7519 §4.1.5); the rest is checked as always.
    const unlimited = withoutNullStart(error);
    if (unlimited) return parseAssertion(unlimited, Date.now());
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (remote && (code === 'ERR_JWKS_TIMEOUT' || code === 'ERR_JOSE_GENERIC' || !code.startsWith('ERR_J')))
      throw error;
    const genuine = isAboutTime(error);
    return { refused: genuine ? 'lifetime' : reasonOf(error), genuine };
  }
}

/** The claims of a genuine assertion whose only mistake so far is that `nbf` is null. */
function withoutNullStart(error: unknown): JWTPayload | undefined {
  if (!(error instanceof errors.JWTClaimValidationFailed)) return undefined;
  const { nbf, ...rest }: Record<string, unknown> = error.payload;
  return error.claim === 'nbf' && nbf === null ? rest : undefined;
}

function reasonOf(error: unknown): RefusalReason {
  if (error instanceof errors.JWTClaimValidationFailed) {
    // SAFETY: the other claims that the library checks are among these.
    return error.claim === 'aud' ? 'aud' : (error.claim as keyof AssertionClaims);
  }
  return error instanceof errors.JWSSignatureVerificationFailed ? 'signature' : 'form';
}

/** Whether the signature was genuine and the clock decided. */
function isAboutTime(error: unknown): boolean {
  if (error instanceof errors.JWTExpired) return true;
  return (
    error instanceof errors.JWTClaimValidationFailed &&
    error.reason === 'check_failed' &&
    ['iat', 'nbf'].includes(error.claim)
  );
}

/** `checkedAt`: the times are checked here, because the library has not done so. */
function parseAssertion(payload: JWTPayload, checkedAt?: number): Verification {
  const parsed = assertionClaims.safeParse(payload);
  if (!parsed.success) {
    const [claim = 'form'] = parsed.error.issues[0]?.path ?? [];
    // SAFETY: the path of a mistake begins with a key of the schema.
    return { refused: claim as keyof AssertionClaims, genuine: false };
  }
  const { iat, exp, nbf, auth_time } = parsed.data;
  // A long-lived assertion would be a session that cannot be ended, so its lifetime is limited.
  if (exp - iat > maxLifetime) return { refused: 'exp', genuine: false };
  if (auth_time > iat + clockTolerance) return { refused: 'auth_time', genuine: false };
  const times = { iat, exp, nbf: nbf ?? undefined };
  if (checkedAt !== undefined && !isValidAt(times, checkedAt)) return { refused: 'lifetime', genuine: true };
  return { session: toSession(parsed.data), times };
}
