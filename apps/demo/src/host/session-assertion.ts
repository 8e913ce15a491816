import { SignJWT } from 'jose';
import { consoleAccount } from './seed/seed-accounts.ts';
import type { MemberRow } from './store/members.ts';
import type { SessionRow } from './store/sessions.ts';

/** The lifetime of an assertion in seconds; Kairos refuses more than five minutes. */
export const assertionLifetime = 240;

/** Signs the assertion that identifies the caller: member, stable session id, device, and time of the last correct password. */
export async function signSessionAssertion(
  secret: Uint8Array,
  session: SessionRow,
  member: MemberRow,
  deviceId: string,
  now: number,
): Promise<{ token: string; expiresAt: string }> {
  const expires = now + assertionLifetime;
  const token = await new SignJWT({
    sid: session.sid,
    auth_time: session.auth_time,
    amr: ['pwd'],
    roles: consoleRoles(member),
    device: { id: deviceId },
    traits: { email: member.email, email_verified: true, name: member.name, created_at: member.joined_at },
  })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(member.id)
    .setAudience('kairos')
    .setIssuedAt(now)
    .setExpirationTime(expires)
    .sign(secret);
  return { token, expiresAt: new Date(expires * 1000).toISOString() };
}

/** The roles of a member in the console of Kairos. A real host keeps them with its staff. */
export function consoleRoles({ email }: Pick<MemberRow, 'email'>): readonly string[] {
  return email === consoleAccount.email ? ['kairos:admin'] : [];
}
