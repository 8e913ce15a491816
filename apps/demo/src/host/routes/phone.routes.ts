import { Hono } from 'hono';
import { z } from 'zod';
import { requireGrantIfEnrolled } from '../require-grant.ts';
import { seconds, type HostEnv } from '../host-context.ts';
import { refuse } from '../problem.ts';
import { readBody } from '../read-body.ts';
import { requireSession } from '../require-session.ts';

/** Seconds that a password is fresh enough to say where codes go. */
const freshFor = 600;
const given = z.strictObject({ phone: z.string().regex(/^\+[1-9]\d{6,14}$/, 'Enter a phone number.') });

/**
 * A first phone number, for somebody who sets up text messages; at sign-in too, where a second step is required. Whoever
 * has one already proves it for this very number; a fresh password is asked of everybody.
 */
export function phoneRoutes(): Hono<HostEnv> {
  return new Hono<HostEnv>().post('/account/phone', requireSession, async (c) => {
    const body = await readBody(c, given);
    if (!body.ok) return body.refusal;
    const host = c.get('host');
    const { session, member } = c.var;
    const checked = await host.kairos.checkSession(member.id, session.sid, c.get('deviceId'));
    if (!checked) return refuse('not_signed_in', 'Please sign in.');
    // Whoever has a second step proves it before anything of the account changes.
    if (checked.signIn === 'challenge') return refuse('session_pending', 'Finish signing in first.');
    if (seconds(host.now()) - session.auth_time > freshFor)
      return refuse('password_needed', 'You signed in a while ago. Enter your password again.');
    const { phone } = body.value;
    const known = () => refuse('phone_known', 'We have a number of yours already.');
    if (member.phone !== phone) {
      if (member.phone !== null) return known();
      // Codes for their money may go there one day, so a stolen session alone does not say where.
      const refusal = await requireGrantIfEnrolled(c, {
        action: 'change_phone',
        resource: member.id,
        context: { phone },
      });
      if (refusal) return refusal;
      // Asked again: another number may have come while Kairos was asked.
      if (!host.members.givePhone(member.id, phone)) return known();
    }
    await host.kairos.reportFacts({ ...member, phone });
    return c.body(null, 204);
  });
}
