import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { seconds, type Host, type HostEnv } from './host-context.ts';
import { sessionLifetime, type SessionRow } from './store/sessions.ts';
import type { MemberRow } from './store/members.ts';

/** Over HTTPS no other host or port of this name can plant one; a browser takes that prefix over HTTPS alone. */
const cookieName = (host: Host): string =>
  host.origin.startsWith('https:') ? '__Host-sixpence_session' : 'sixpence_session';

/** A session and whose it is. */
export interface FoundSession {
  session: SessionRow;
  member: MemberRow;
}

/** The session behind the request's cookie, with its member. */
export const findSession = (c: Context<HostEnv>): FoundSession | undefined => find(c, 'byCookie');

/** The session whose cookie was replaced while this request was on its way: good for saying so, and no more. */
export const findReplacedSession = (c: Context<HostEnv>): FoundSession | undefined =>
  find(c, 'byEarlierCookie');

function find(c: Context<HostEnv>, by: 'byCookie' | 'byEarlierCookie'): FoundSession | undefined {
  const host = c.get('host');
  const cookie = getCookie(c, cookieName(host));
  const session = cookie === undefined ? undefined : host.sessions[by](cookie, seconds(host.now()));
  const member = session && host.members.byId(session.member_id);
  return session && member && { session, member };
}

/** Hands the browser its cookie: out of reach of scripts, and never sent by another site's form. */
export function setSessionCookie(c: Context<HostEnv>, host: Host, value: string): void {
  setCookie(c, cookieName(host), value, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: host.origin.startsWith('https:'),
    path: '/',
    maxAge: sessionLifetime,
  });
}

/** Takes the cookie away again. */
export function clearSessionCookie(c: Context<HostEnv>): void {
  const host = c.get('host');
  deleteCookie(c, cookieName(host), { path: '/', secure: host.origin.startsWith('https:') });
}
