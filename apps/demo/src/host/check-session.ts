import type { Context } from 'hono';
import type { SessionView } from '../shared-types.ts';
import { seconds, type HostEnv } from './host-context.ts';
import { consoleRoles } from './session-assertion.ts';
import { setSessionCookie, type FoundSession } from './session-cookie.ts';
import { memberView } from './store/members.ts';

/**
 * Checks with Kairos whether the session is complete, and stores the result.
 * The cookie is rotated whenever the assurance level rises, so that an earlier leaked value is useless. The new value is
 * sent only to the device that signed in.
 */
export async function checkSession(c: Context<HostEnv>, found: FoundSession): Promise<SessionView> {
  const { view, level } = await checkWithKairos(c, found);
  if (view.status !== 'signed_in' || isOnAnotherDevice(c, found)) return view;
  const { sessions, now } = c.get('host');
  const { sid, confirmed, assurance } = found.session;
  const levelRose = level === 'aal2' && assurance === 'aal1';
  const cookie = !confirmed || levelRose ? sessions.rotate(found.session, seconds(now())) : undefined;
  if (cookie) setSessionCookie(c, c.get('host'), cookie);
  if (!confirmed || level !== assurance) sessions.confirm(sid, level);
  return view;
}

function isOnAnotherDevice(c: Context<HostEnv>, { session }: FoundSession): boolean {
  return session.device_id !== null && session.device_id !== c.get('deviceId');
}

/**
 * The same check for a tab whose cookie was replaced during its request. The browser already has the new value; this
 * response never sets it, because an old value must not get a new one.
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
  const offersSetup = signIn === 'offer';
  return {
    view: {
      status: 'signed_in',
      member: memberView(member),
      offersSetup,
      hasConsole: consoleRoles(member).length > 0,
    },
    level: assurance.level,
  };
}
