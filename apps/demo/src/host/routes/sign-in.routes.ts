import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { SessionView } from '../../shared-types.ts';
import { checkSession, checkReplacedSession } from '../check-session.ts';
import { seconds, type HostEnv } from '../host-context.ts';
import { hashPassword, passwordMatches } from '../passwords.ts';
import { refuse } from '../problem.ts';
import { readBody } from '../read-body.ts';
import { seedStudio, welcomeStudio } from '../seed/seed-studio.ts';
import { findReplacedSession, findSession, setSessionCookie, clearSessionCookie } from '../session-cookie.ts';
import type { SignInThrottle } from '../sign-in-throttle.ts';
import type { MemberRow } from '../store/members.ts';

const email = z.email('Enter your e-mail address.').max(254);
const signUpBody = z.strictObject({
  name: z.string().trim().min(1, 'Enter your name.').max(80),
  studio: z.string().trim().min(1, 'Enter the name of your studio.').max(80),
  email,
  password: z.string().min(10, 'Choose a password of at least 10 characters.').max(200),
});
const credentials = z.strictObject({ email, password: z.string().min(1, 'Enter your password.').max(200) });

/** The product's own sign-in. Kairos knows nothing of passwords or cookies. */
export function signInRoutes(throttle: SignInThrottle): Hono<HostEnv> {
  return new Hono<HostEnv>()
    .post('/sign-up', async (c) => {
      const body = await readBody(c, signUpBody);
      if (!body.ok) return body.refusal;
      const host = c.get('host');
      const { name, studio, email: address, password } = body.value;
      if (host.members.byEmail(address))
        return refuse('email_taken', 'There is an account with this address. Sign in instead.');
      const hash = await hashPassword(password);
      const at = host.now();
      const studioId = seedStudio(host, { ...welcomeStudio, name: studio }, at);
      const id = host.members.add({
        studioId,
        name,
        email: address,
        password: hash,
        role: 'owner',
        joinedAt: at.toISOString(),
      });
      const member = host.members.byId(id);
      if (!member) return refuse('unavailable', 'The account could not be made. Please try again.');
      return startSession(c, member);
    })
    .post('/sign-in', async (c) => {
      const body = await readBody(c, credentials);
      if (!body.ok) return body.refusal;
      const host = c.get('host');
      const now = seconds(host.now());
      const wait = throttle.spend(body.value.email, now);
      if (wait > 0)
        return refuse('too_many_tries', 'Too many tries. Please wait a few minutes.', {
          'retry-after': String(wait),
        });
      const member = host.members.byEmail(body.value.email);
      if (!(await passwordMatches(body.value.password, member?.password)) || !member) {
        // The same message for an unknown address and a wrong password.
        return refuse('wrong_password', 'That e-mail and password do not match.');
      }
      throttle.succeeded(body.value.email);
      return startSession(c, member);
    })
    .post('/sign-out', async (c) => {
      const found = findSession(c);
      clearSessionCookie(c);
      if (!found) return c.body(null, 204);
      const host = c.get('host');
      host.sessions.end(found.session.sid);
      await host.kairos
        .recordEvent({ identityId: found.member.id, event: 'sign_out' })
        .then(() => host.kairos.endSession(found.member.id, found.session.sid))
        .catch((cause: unknown) => host.warn('The sign-out could not be reported to Kairos.', cause));
      return c.body(null, 204);
    })
    .get('/session', async (c) => {
      const found = findSession(c);
      if (found) return c.json<SessionView>(await checkSession(c, found));
      const replaced = findReplacedSession(c);
      return c.json<SessionView>(
        replaced ? await checkReplacedSession(c, replaced) : { status: 'signed_out' },
      );
    });
}

/** Starts a session after a correct password. Kairos decides whether a second factor is needed. */
async function startSession(c: Context<HostEnv>, member: MemberRow): Promise<Response> {
  const host = c.get('host');
  await host.kairos.reportFacts(member);
  // A cookie from before the sign-in is not reused (session fixation).
  const earlier = findSession(c);
  if (earlier) {
    host.sessions.end(earlier.session.sid);
    await host.kairos.endSession(earlier.member.id, earlier.session.sid);
  }
  const { session, cookie } = host.sessions.start(member.id, c.get('deviceId'), seconds(host.now()));
  setSessionCookie(c, host, cookie);
  return c.json<SessionView>(await checkSession(c, { session, member }));
}
