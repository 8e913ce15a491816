import { createMiddleware } from 'hono/factory';
import type { HostEnv } from './host-context.ts';
import { refuse } from './problem.ts';
import { findSession } from './session-cookie.ts';

/** Requires a complete session: the password was correct *and* Kairos requires nothing more. */
export const requireCompleteSession = createMiddleware<HostEnv>(async (c, next) => {
  const found = findSession(c);
  if (!found) return refuse('not_signed_in', 'Please sign in.');
  // Checked on every request, so that enabling MFA or ending a session applies at once.
  const checked = await c
    .get('host')
    .kairos.checkSession(found.member.id, found.session.sid, c.get('deviceId'));
  if (!checked) return refuse('not_signed_in', 'Please sign in.');
  const clear = checked.signIn === 'clear' || checked.signIn === 'offer';
  if (!found.session.confirmed || !clear) return refuse('session_pending', 'Finish signing in first.');
  c.set('session', found.session);
  c.set('member', found.member);
  return next();
});

/** Requires a session that may still be pending: for completing the sign-in only. */
export const requireSession = createMiddleware<HostEnv>(async (c, next) => {
  const found = findSession(c);
  if (!found) return refuse('not_signed_in', 'Please sign in.');
  c.set('session', found.session);
  c.set('member', found.member);
  return next();
});
