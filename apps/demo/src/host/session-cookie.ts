import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { seconds, type Host, type HostEnv } from './host-context.ts';
import type { MemberRow } from './store/members.ts';
import { sessionLifetime, type SessionRow } from './store/sessions.ts';

/** With the `__Host-` prefix no other host can set the cookie; browsers accept the prefix only over HTTPS. */
const cookieName = (host: Host): string =>
  host.origin.startsWith('https:') ? '__Host-sixpence_session' : 'sixpence_session';

/** A session with its member. */
export interface FoundSession {
  session: SessionRow;
  member: MemberRow;
}

/** Finds the session of the request's cookie. */
export const findSession = (c: Context<HostEnv>): FoundSession | undefined => find(c, 'byCookie');

/** Finds the session whose cookie was replaced while this request was on its way; it may only be used to report that. */
export const findReplacedSession = (c: Context<HostEnv>): FoundSession | undefined =>
  find(c, 'byEarlierCookie');

function find(c: Context<HostEnv>, by: 'byCookie' | 'byEarlierCookie'): FoundSession | undefined {
  const host = c.get('host');
  const cookie = getCookie(c, cookieName(host));
  const session = cookie === undefined ? undefined : host.sessions[by](cookie, seconds(host.now()));
  const member = session && host.members.byId(session.member_id);
  return session && member && { session, member };
}

/** Sets the session cookie: `HttpOnly`, and not sent by cross-site requests. */
export function setSessionCookie(c: Context<HostEnv>, host: Host, value: string): void {
  setCookie(c, cookieName(host), value, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: host.origin.startsWith('https:'),
    path: '/',
    maxAge: sessionLifetime,
  });
}

/** Deletes the session cookie. */
export function clearSessionCookie(c: Context<HostEnv>): void {
  const host = c.get('host');
  deleteCookie(c, cookieName(host), { path: '/', secure: host.origin.startsWith('https:') });
}
