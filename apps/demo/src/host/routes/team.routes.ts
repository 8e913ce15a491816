import { Hono } from 'hono';
import { z } from 'zod';
import type { HostEnv } from '../host-context.ts';
import { refuse } from '../problem.ts';
import { readBody } from '../read-body.ts';

const invitationBody = z.strictObject({
  name: z.string().trim().min(1, 'Enter a name.').max(80),
  email: z.email('Enter an e-mail address.').max(254),
});

/** The members of a studio. */
export function teamRoutes(): Hono<HostEnv> {
  return new Hono<HostEnv>()
    .get('/team', (c) => c.json(c.get('host').members.team(c.get('member').studio_id)))
    .post('/team/invitations', async (c) => {
      const body = await readBody(c, invitationBody);
      if (!body.ok) return body.refusal;
      const host = c.get('host');
      const { id, studio_id: studio } = c.get('member');
      const at = host.now().toISOString();
      const known = host.members.team(studio).some(({ email }) => email === body.value.email.toLowerCase());
      if (known || !host.members.invite(c.get('member'), { ...body.value, at }))
        return refuse('already_invited', 'They are on your team already.');
      host.members.countAction(id);
      const member = host.members.byId(id);
      try {
        if (member) await host.kairos.reportFacts(member);
        await host.kairos.recordEvent({
          identityId: id,
          event: 'invite.sent',
          at,
          properties: { name: body.value.name },
        });
      } catch (cause) {
        host.warn('The invitation could not be reported to Kairos.', cause);
      }
      return c.json(host.members.team(studio), 201);
    });
}
