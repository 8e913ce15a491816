import type { Context } from 'hono';
import type { SessionView } from '../product.ts';
import { seconds, type HostEnv } from './host-context.ts';
import { setSessionCookie, type FoundSession } from './session-cookie.ts';
import { memberView } from './store/members.ts';

/**
 * Asks Kairos whether this session may go on, and remembers the answer.
 * The cookie gets a new value whenever the session becomes worth more, so one that leaked earlier is worth nothing:
 * it is handed to the browser that signed in, and to no other that happens to ask first.
 */
export async function checkSession(c: Context<HostEnv>, found: FoundSession): Promise<SessionView> {
  const { view, level } = await checkWithKairos(c, found);
  if (view.status !== 'signed_in' || isOnAnotherDevice(c, found)) return view;
  const { sessions, now } = c.get('host');
  const { sid, confirmed, assurance } = found.session;
  const risen = level === 'aal2' && assurance === 'aal1';
  const cookie = !confirmed || risen ? sessions.rotate(found.session, seconds(now())) : undefined;
  if (cookie) setSessionCookie(c, c.get('host'), cookie);
  if (!confirmed || level !== assurance) sessions.confirm(sid, level);
  return view;
}

function isOnAnotherDevice(c: Context<HostEnv>, { session }: FoundSession): boolean {
  return session.device_id !== null && session.device_id !== c.get('deviceId');
}

/**
 * The same question from a tab whose cookie was replaced while it was asking.
 * The browser has the new value by now; this answer never carries one, or an old value would buy it.
 */
export async function checkReplacedSession(c: Context<HostEnv>, found: FoundSession): Promise<SessionView> {
  const { view } = await checkWithKairos(c, found);
  return found.session.confirmed ? view : { status: 'signed_out' };
}

async function checkWithKairos(
  c: Context<HostEnv>,
  { session, member }: FoundSession,
): Promise<{ view: SessionView; level: 'aal1' | 'aal2' }> {
  const checked = await c.get('host').kairos.checkSession(member.id, session.sid, c.get('deviceId'));
  if (!checked) return { view: { status: 'signed_out' }, level: 'aal1' };
  const { signIn, assurance } = checked;
  if (signIn === 'challenge' || signIn === 'enroll')
    return { view: { status: 'pending', name: member.name, needs: signIn }, level: assurance.level };
  return { view: { status: 'signed_in', member: memberView(member) }, level: assurance.level };
}
