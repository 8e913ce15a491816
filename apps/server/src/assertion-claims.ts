import type { ResolvedSession } from '@kairos-mfa/engine';
import { country } from '@kairos-mfa/protocol/schemas';
import { z } from 'zod';
import { entries, optional, shortened } from './optional-claim.ts';

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
const id = text.min(1);
/** Null and empty are absent, as a provider may write them; another tenant than the one that was meant is never one of them. */
const tenant = z
  .preprocess((value) => (value === null || value === '' ? undefined : value), id.max(128).optional())
  .optional();

/**
 * The claims of a session assertion; others are ignored. Whatever is optional is read generously: null, empty or of another
 * kind it is absent, and a name that is too long is cut. Without a required one there is no session.
 */
export const assertionClaims = z.object({
  sub: id,
  sid: id.max(128),
  iat: epoch,
  exp: epoch,
  auth_time: epoch,
  tid: tenant,
  nbf: z.number().nullish(),
  amr: entries(id, 16),
  acr: optional(id),
  /** Whoever acts for the person (RFC 8693 §4.1); what cannot be read still says that somebody does. */
  act: z
    .unknown()
    .optional()
    .transform((value) => (value === null || value === undefined ? undefined : actor.parse(Object(value)))),
  roles: entries(id, 64),
  organizationIds: entries(id, 64),
  device: optional(z.object({ id: optional(id), firstSeenAt: optional(pointInTime) })),
  country: optional(country),
  traits: optional(
    z.object({
      email: optional(text),
      email_verified: optional(z.boolean()),
      phone: optional(text),
      phone_verified: optional(z.boolean()),
      name: optional(shortened(256)),
      locale: optional(text),
      created_at: optional(pointInTime),
      tier: optional(text),
    }),
  ),
});

const actor = z.object({ sub: optional(id) });

/** The claims of a session assertion; times are Unix times in seconds. */
export type AssertionClaims = z.output<typeof assertionClaims>;

/** Converts the claims of an assertion to the session of its caller. */
export function toSession(claim: AssertionClaims): ResolvedSession {
  const { traits = {}, device } = claim;
  return {
    ...(claim.tid !== undefined && { tenantId: claim.tid }),
    identityId: claim.sub,
    sessionId: claim.sid,
    authTime: new Date(claim.auth_time * 1000),
    issuedAt: new Date(claim.iat * 1000),
    amr: claim.amr,
    acr: claim.acr,
    act: claim.act,
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
