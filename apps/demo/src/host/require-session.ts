import { createMiddleware } from 'hono/factory';
import type { HostEnv } from './host-context.ts';
import { refuse } from './problem.ts';
import { findSession } from './session-cookie.ts';

/** Lets a request through only when the password was right *and* Kairos says that this session may go on. */
export const requireCompleteSession = createMiddleware<HostEnv>(async (c, next) => {
  const found = findSession(c);
  if (!found) return refuse('not_signed_in', 'Please sign in.');
  // Asked on every request, so that turning MFA on, or ending a session, counts at once.
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

/** Lets a pending session through too: for signing in further, and for nothing else. */
export const requireSession = createMiddleware<HostEnv>(async (c, next) => {
  const found = findSession(c);
  if (!found) return refuse('not_signed_in', 'Please sign in.');
  c.set('session', found.session);
  c.set('member', found.member);
  return next();
});
