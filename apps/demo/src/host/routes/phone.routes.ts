import { Hono } from 'hono';
import { z } from 'zod';
import { seconds, type HostEnv } from '../host-context.ts';
import { refuse } from '../problem.ts';
import { readBody } from '../read-body.ts';
import { requireGrantIfEnrolled } from '../require-grant.ts';
import { requireSession } from '../require-session.ts';

/** How long after the password was entered a phone number can be set, in seconds. */
const maxPasswordAgeSeconds = 600;
const phoneBody = z.strictObject({ phone: z.string().regex(/^\+[1-9]\d{6,14}$/, 'Enter a phone number.') });

/**
 * Sets a member's first phone number, for enrolling text messages, also at a sign-in that requires it. It needs a recent
 * password, and a proof for exactly this number from members who have a second factor.
 */
export function phoneRoutes(): Hono<HostEnv> {
  return new Hono<HostEnv>().post('/account/phone', requireSession, async (c) => {
    const body = await readBody(c, phoneBody);
    if (!body.ok) return body.refusal;
    const host = c.get('host');
    const { session, member } = c.var;
    const checked = await host.kairos.checkSession(member.id, session.sid, c.get('deviceId'));
    if (!checked) return refuse('not_signed_in', 'Please sign in.');
    // A member with a second factor proves it before the account changes.
    if (checked.signIn === 'challenge') return refuse('session_pending', 'Finish signing in first.');
    if (seconds(host.now()) - session.auth_time > maxPasswordAgeSeconds)
      return refuse('password_needed', 'You signed in a while ago. Enter your password again.');
    const { phone } = body.value;
    const known = () => refuse('phone_known', 'We have a number of yours already.');
    if (member.phone !== phone) {
      if (member.phone !== null) return known();
      // Codes may be sent to this number later, so a stolen session alone must not set it.
      const refusal = await requireGrantIfEnrolled(c, {
        action: 'change_phone',
        resource: member.id,
        context: { phone },
      });
      if (refusal) return refusal;
      // Checked again, because another number may have been set during the call to Kairos.
      if (!host.members.givePhone(member.id, phone)) return known();
    }
    await host.kairos.reportFacts({ ...member, phone });
    return c.body(null, 204);
  });
}
