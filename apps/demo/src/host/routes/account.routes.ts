import { Hono } from 'hono';
import { z } from 'zod';
import type { HostEnv } from '../host-context.ts';
import { seconds } from '../host-context.ts';
import { hashPassword, passwordMatches } from '../passwords.ts';
import { refuse } from '../problem.ts';
import { readBody } from '../read-body.ts';
import { requireGrant } from '../require-grant.ts';
import { clearSessionCookie } from '../session-cookie.ts';
import type { SignInThrottle } from '../sign-in-throttle.ts';
import { memberView } from '../store/members.ts';

const emptyBody = z.strictObject({});
const passwords = z.strictObject({
  password: z.string().min(1, 'Enter your password.').max(200),
  newPassword: z.string().min(10, 'Choose a password of at least 10 characters.').max(200),
});
const newEmail = z.strictObject({ email: z.email('Enter an e-mail address.').max(254) });

/** Actions on the member's own account. Each needs a grant for its own action name. */
export function accountRoutes(throttle: SignInThrottle): Hono<HostEnv> {
  return new Hono<HostEnv>()
    .post('/account/email', async (c) => {
      const body = await readBody(c, newEmail);
      if (!body.ok) return body.refusal;
      const host = c.get('host');
      const member = c.get('member');
      const email = body.value.email.toLowerCase();
      if (host.members.byEmail(email)) return refuse('email_taken', 'That address is in use already.');
      const refusal = await requireGrant(c, {
        action: 'change_email',
        resource: member.id,
        context: { email },
      });
      if (refusal) return refusal;
      if (!host.members.changeEmail(member.id, email))
        return refuse('email_taken', 'That address is in use already.');
      const changed = { ...member, email };
      await host.kairos.reportFacts(changed);
      return c.json(memberView(changed));
    })
    .post('/account/password', async (c) => {
      const body = await readBody(c, passwords);
      if (!body.ok) return body.refusal;
      const host = c.get('host');
      const member = c.get('member');
      const wait = throttle.spend(member.email, seconds(host.now()));
      if (wait > 0)
        return refuse('too_many_tries', 'Too many tries. Please wait a few minutes.', {
          'retry-after': String(wait),
        });
      if (!(await passwordMatches(body.value.password, member.password)))
        return refuse('wrong_password', 'That is not your password.');
      throttle.succeeded(member.email);
      const refusal = await requireGrant(c, { action: 'change_password', resource: member.id });
      if (refusal) return refusal;
      host.members.changePassword(member.id, await hashPassword(body.value.newPassword));
      const { sid } = c.get('session');
      // Whoever knew the old password may be signed in elsewhere.
      host.sessions.endOthers(member.id, sid);
      await host.kairos.endSessions(member.id, sid);
      await host.kairos
        .recordEvent({ identityId: member.id, event: 'password.changed' })
        .catch((cause: unknown) => host.warn('The new password could not be reported to Kairos.', cause));
      return c.body(null, 204);
    })
    .post('/account/export', async (c) => {
      const body = await readBody(c, emptyBody);
      if (!body.ok) return body.refusal;
      const host = c.get('host');
      const member = c.get('member');
      const refusal = await requireGrant(c, {
        action: 'export_data',
        resource: member.studio_id,
        context: { account: member.studio },
      });
      if (refusal) return refusal;
      return c.json({
        exportedAt: host.now().toISOString(),
        member: memberView(member),
        team: host.members.team(member.studio_id),
        invoices: host.invoices.list(member.studio_id),
        payouts: host.payouts.list(member.studio_id),
      });
    })
    .post('/account/close', async (c) => {
      const body = await readBody(c, emptyBody);
      if (!body.ok) return body.refusal;
      const host = c.get('host');
      const member = c.get('member');
      const refusal = await requireGrant(c, {
        action: 'delete_account',
        resource: member.id,
        context: { account: member.email },
      });
      if (refusal) return refusal;
      host.members.close(member.id);
      clearSessionCookie(c);
      await host.kairos
        .endSessions(member.id)
        .catch((cause: unknown) => host.warn('The closed account could not be reported to Kairos.', cause));
      return c.body(null, 204);
    });
}
