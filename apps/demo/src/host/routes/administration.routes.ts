import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { Administration, SecondStepSetting } from '../../shared-types.ts';
import type { HostEnv } from '../host-context.ts';
import { refuse } from '../problem.ts';
import { readBody } from '../read-body.ts';
import { requireGrant } from '../require-grant.ts';

const secondStep = z.strictObject({ rule: z.enum(['optional', 'announced', 'required']) });
const setup = z.strictObject({
  mode: z.enum(['never', 'at_registration', 'next_sign_in', 'just_in_time']),
});

const nextSteps = z.strictObject({ isOn: z.boolean() });

/** For owners: active sessions, the rule about second steps, and every payout with its sender. */
export function administrationRoutes(): Hono<HostEnv> {
  return new Hono<HostEnv>()
    .get('/administration', async (c) => {
      const refusal = await ownersOnly(c);
      if (refusal) return refusal;
      const host = c.get('host');
      const { studio_id: studio } = c.get('member');
      return c.json<Administration>({
        people: await Promise.all(
          host.members.signedIn(studio).map(async (person) => ({
            ...person,
            secondSteps: await host.kairos.factorNames(person.id),
          })),
        ),
        payouts: host.payouts.ledger(studio),
        secondStep: await host.kairos.secondStep(studio),
        setupMode: c.get('member').setup_mode,
        suggestsNextSteps: c.get('member').next_steps === 1,
      });
    })
    .post('/administration/setup-mode', async (c) => {
      const body = await readBody(c, setup);
      if (!body.ok) return body.refusal;
      const refusal = await ownersOnly(c);
      if (refusal) return refusal;
      c.get('host').members.setSetupMode(c.get('member').studio_id, body.value.mode);
      return c.json(body.value);
    })
    .post('/administration/next-steps', async (c) => {
      const body = await readBody(c, nextSteps);
      if (!body.ok) return body.refusal;
      const refusal = await ownersOnly(c);
      if (refusal) return refusal;
      const { host, member } = { host: c.get('host'), member: c.get('member') };
      host.members.setNextSteps(member.studio_id, body.value.isOn);
      // For the owner at once; for the others from their next sign-in on.
      await host.kairos.reportFacts({ ...member, next_steps: body.value.isOn ? 1 : 0 });
      return c.json(body.value);
    })
    .post('/administration/second-step', async (c) => {
      const body = await readBody(c, secondStep);
      if (!body.ok) return body.refusal;
      const refusal = await ownersOnly(c);
      if (refusal) return refusal;
      return c.json<SecondStepSetting>(
        await c.get('host').kairos.setSecondStep(c.get('member').studio_id, body.value.rule),
      );
    });
}

async function ownersOnly(c: Context<HostEnv>): Promise<Response | undefined> {
  const { role, studio_id: studio } = c.get('member');
  if (role !== 'owner') return refuse('not_found', 'There is nothing here.');
  return requireGrant(c, { action: 'admin_access', resource: studio });
}
