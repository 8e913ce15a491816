import type { Context } from 'hono';
import type { SessionView } from '../product.ts';
import type { HostEnv } from './host-context.ts';
import { giveCookie } from './session-cookie.ts';
import { memberView, type MemberRow } from './store/members.ts';
import type { SessionRow } from './store/sessions.ts';

/**
 * Asks Kairos whether this session may go on, and remembers the answer.
 * The cookie gets a new value whenever the session becomes worth more, so one that leaked earlier is worth nothing.
 */
export async function settleSession(
  c: Context<HostEnv>,
  session: SessionRow,
  member: MemberRow,
): Promise<SessionView> {
  const host = c.get('host');
  const checked = await host.kairos.checkSession(member.id, session.sid);
  if (!checked) return { status: 'signed_out' };
  const { signIn, assurance } = checked;
  if (signIn === 'challenge' || signIn === 'enroll')
    return { status: 'pending', name: member.name, needs: signIn };

  const risen = assurance.level === 'aal2' && session.assurance === 'aal1';
  if (!session.confirmed || risen) giveCookie(c, host, host.sessions.rotate(session.sid));
  if (!session.confirmed || assurance.level !== session.assurance)
    host.sessions.confirm(session.sid, assurance.level);
  return { status: 'signed_in', member: memberView(member) };
}
