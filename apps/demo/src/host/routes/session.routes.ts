import { Hono } from 'hono';
import { z } from 'zod';
import { seconds, type HostEnv } from '../host-context.ts';
import { passwordMatches } from '../passwords.ts';
import { refuse } from '../problem.ts';
import { readBody } from '../read-body.ts';
import { requireSession } from '../require-session.ts';
import { consoleRoles, signSessionAssertion } from '../session-assertion.ts';
import { setSessionCookie } from '../session-cookie.ts';
import type { SignInThrottle } from '../sign-in-throttle.ts';

/** Routes about the caller's own session, complete or pending. */
export function sessionRoutes(throttle: SignInThrottle): Hono<HostEnv> {
  return (
    new Hono<HostEnv>()
      .post('/kairos-token', requireSession, async (c) => {
        const host = c.get('host');
        const now = seconds(host.now());
        const { session, member, deviceId } = c.var;
        return c.json(await signSessionAssertion(host.sessionSecret, session, member, deviceId, now));
      })
      // The console asks here whether somebody signed in may use it (KAIROS_CONSOLE_TOKEN_URL).
      .post('/console-token', requireSession, async (c) => {
        const host = c.get('host');
        const { session, member, deviceId } = c.var;
        if (consoleRoles(member).length === 0)
          return refuse('no_console_role', 'You do not work at Sixpence.');
        const now = seconds(host.now());
        return c.json(await signSessionAssertion(host.sessionSecret, session, member, deviceId, now));
      })
      .post('/reauthenticate', requireSession, async (c) => {
        const body = await readBody(
          c,
          z.strictObject({ password: z.string().min(1, 'Enter your password.').max(200) }),
        );
        if (!body.ok) return body.refusal;
        const host = c.get('host');
        const { session, member } = c.var;
        const now = seconds(host.now());
        const wait = throttle.spend(member.email, now);
        if (wait > 0)
          return refuse('too_many_tries', 'Too many tries. Please wait a few minutes.', {
            'retry-after': String(wait),
          });
        if (!(await passwordMatches(body.value.password, member.password)))
          return refuse('wrong_password', 'That is not your password.');
        throttle.succeeded(member.email);
        host.sessions.reauthenticated(session.sid, now);
        const cookie = host.sessions.rotate(session, now);
        if (cookie) setSessionCookie(c, host, cookie);
        return c.body(null, 204);
      })
  );
}
