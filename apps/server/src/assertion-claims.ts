import type { ResolvedSession } from '@kairos-mfa/engine';
import { country } from '@kairos-mfa/protocol/schemas';
import { z } from 'zod';

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
/** The claims of a session assertion; others are ignored. */
export const assertionClaims = z.object({
  sub: text.min(1),
  sid: text.min(1).max(128),
  iat: epoch,
  exp: epoch,
  nbf: z.number().optional(),
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

/** The claims of a session assertion; times are Unix times in seconds. */
export type AssertionClaims = z.output<typeof assertionClaims>;

/** Converts the claims of an assertion to the session of its caller. */
export function toSession(claim: AssertionClaims): ResolvedSession {
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
