import { SignJWT } from 'jose';

/** A session of the host's own sign-in, for which it vouches in a session assertion. */
export interface AssertedSession {
  /** The person's id in the host. */
  readonly identityId: string;
  /** The host's stable session id; not the value of a cookie, which can rotate. */
  readonly sessionId: string;
  readonly tenantId?: string | undefined;
  /** When the person last signed in with the primary factor. */
  readonly signedInAt: Date;
  /** How the person signed in (RFC 8176); default `['pwd']`. */
  readonly amr?: readonly string[] | undefined;
  /** From a cookie that outlives the session. */
  readonly deviceId?: string | undefined;
  /** ISO 3166-1, from the edge. */
  readonly country?: string | undefined;
  readonly roles?: readonly string[] | undefined;
  readonly organizationIds?: readonly string[] | undefined;
  /** The id of the member of staff who acts in the person's name (claim `act`, RFC 8693). */
  readonly actor?: string | undefined;
  readonly email?: string | undefined;
  /** Whether the host has verified the address; default false. */
  readonly emailVerified?: boolean | undefined;
  readonly phone?: string | undefined;
  readonly phoneVerified?: boolean | undefined;
  readonly name?: string | undefined;
  /** BCP 47, e.g. `de`. */
  readonly locale?: string | undefined;
  /** When the account was created; without it no account is old enough for a prompt. */
  readonly createdAt?: Date | undefined;
  readonly tier?: string | undefined;
}

/** The lifetime of an assertion in seconds; the server refuses more than five minutes. */
const lifetime = 240;

/** Signs a session assertion (JWT, HS256), valid for four minutes. */
export function signSessionAssertion(secret: string, session: AssertedSession): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const {
    identityId,
    sessionId,
    tenantId,
    signedInAt,
    amr,
    deviceId,
    country,
    roles,
    organizationIds,
    actor,
  } = session;
  return new SignJWT({
    sid: sessionId,
    tid: tenantId,
    auth_time: Math.floor(signedInAt.getTime() / 1000),
    amr: amr ?? ['pwd'],
    country,
    roles,
    organizationIds,
    ...(deviceId !== undefined && { device: { id: deviceId } }),
    ...(actor !== undefined && { act: { sub: actor } }),
    traits: {
      email: session.email,
      email_verified: session.emailVerified,
      phone: session.phone,
      phone_verified: session.phoneVerified,
      name: session.name,
      locale: session.locale,
      tier: session.tier,
      created_at: session.createdAt?.toISOString(),
    },
  })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(identityId)
    .setAudience('kairos')
    .setIssuedAt(now)
    .setExpirationTime(now + lifetime)
    .sign(new TextEncoder().encode(secret));
}
