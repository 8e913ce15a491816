import type { ResolvedSession, SessionResolver } from '@kairos-mfa/engine';
import { country } from '@kairos-mfa/protocol/schemas';
import { createRemoteJWKSet, type JWTPayload, jwtVerify, type JWTVerifyOptions } from 'jose';
import { z } from 'zod';

/** How session assertions are verified; the key source pins the algorithm. */
export type AssertionKey = { readonly secret: string } | { readonly jwksUrl: string };

/** The maximum lifetime of an assertion, in seconds. */
const maxLifetime = 300;
/** The accepted clock difference, in seconds. */
const clockTolerance = 10;

// PostgreSQL clients encode a lone surrogate as U+FFFD, so two people would become one (R65).
const text = z
  .string()
  .max(256)
  .refine((value) => value.isWellFormed() && !value.includes('\0'));
/** Unix time in seconds, up to the latest that the database can store. */
const epoch = z.number().min(0).max(253_402_300_799);
const pointInTime = z.union([
  z.iso.datetime({ offset: true }).refine((value) => Date.parse(value) >= 0),
  epoch,
]);
const claims = z.object({
  sub: text.min(1),
  sid: text.min(1).max(128),
  iat: epoch,
  exp: epoch,
  auth_time: epoch,
  amr: z.array(text).max(16).default([]),
  tid: text.min(1).max(128).optional(),
  roles: z.array(text).max(32).default([]),
  organizationIds: z.array(text).max(64).default([]),
  device: z
    .object({ id: text.min(1), firstSeenAt: pointInTime })
    .partial()
    .optional(),
  country: country.optional(),
  traits: z
    .object({
      email: text,
      email_verified: z.boolean(),
      phone: text,
      phone_verified: z.boolean(),
      name: text,
      locale: text,
      created_at: pointInTime,
      tier: text,
    })
    .partial()
    .default({}),
});

/**
 * Creates the resolver that reads the caller from the host's session assertion (a JWT, valid for at most five minutes).
 * Throws while the clocks of this process and of the database differ, because expiry cannot be checked then.
 */
export function createSessionResolver(
  key: AssertionKey,
  isClockSkewed: () => boolean = () => false,
): SessionResolver {
  const verify = verifierFor(key);
  return async (request) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
    if (token === undefined) return undefined;
    if (isClockSkewed())
      throw new Error(
        'A session assertion cannot be checked while the clocks of server and database differ.',
      );
    const payload = await verify(token);
    const parsed = claims.safeParse(payload);
    if (!parsed.success) return undefined;
    const { iat, exp, auth_time } = parsed.data;
    // A long-lived assertion would be a session that cannot be ended, so its lifetime is limited.
    if (exp - iat > maxLifetime || auth_time > iat + clockTolerance) return undefined;
    return toSession(parsed.data);
  };
}

function verifierFor(key: AssertionKey): (token: string) => Promise<JWTPayload | undefined> {
  const shared: JWTVerifyOptions = { audience: 'kairos', clockTolerance, maxTokenAge: maxLifetime };
  if ('secret' in key) {
    const secret = new TextEncoder().encode(key.secret);
    return async (token) =>
      verifyOrUnauthenticated(jwtVerify(token, secret, { ...shared, algorithms: ['HS256'] }));
  }
  const keys = createRemoteJWKSet(new URL(key.jwksUrl), { timeoutDuration: 5_000 });
  const algorithms = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA'];
  return async (token) => verifyOrUnauthenticated(jwtVerify(token, keys, { ...shared, algorithms }), true);
}

/** An invalid assertion means no session; if the key material cannot be fetched, the error is thrown. */
async function verifyOrUnauthenticated(
  verified: Promise<{ payload: JWTPayload }>,
  remote = false,
): Promise<JWTPayload | undefined> {
  try {
    return (await verified).payload;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (remote && (code === 'ERR_JWKS_TIMEOUT' || code === 'ERR_JOSE_GENERIC' || !code.startsWith('ERR_J')))
      throw error;
    return undefined;
  }
}

function toSession(claim: z.output<typeof claims>): ResolvedSession {
  const { traits, device } = claim;
  return {
    ...(claim.tid !== undefined && { tenantId: claim.tid }),
    identityId: claim.sub,
    sessionId: claim.sid,
    authTime: new Date(claim.auth_time * 1000),
    amr: claim.amr,
    roles: claim.roles,
    organizationIds: claim.organizationIds,
    deviceId: device?.id,
    country: claim.country,
    deviceFirstSeenAt: device?.firstSeenAt === undefined ? undefined : new Date(instant(device.firstSeenAt)),
    // With the names of `PUT /identities`, so that facts and traits can be merged.
    traits: {
      email: traits.email,
      emailVerified: traits.email_verified,
      phone: traits.phone,
      phoneVerified: traits.phone_verified,
      name: traits.name,
      locale: traits.locale,
      tier: traits.tier,
      ...(traits.created_at !== undefined && { createdAt: instant(traits.created_at) }),
    },
    via: 'bearer',
  };
}

/** Converts a time (ISO 8601, or Unix time in seconds) to ISO 8601. */
function instant(value: string | number): string {
  return new Date(typeof value === 'number' ? value * 1000 : value).toISOString();
}
