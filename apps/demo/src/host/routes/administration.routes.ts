import { Hono } from 'hono';
import type { Administration } from '../../product.ts';
import { approve } from '../approve.ts';
import type { HostEnv } from '../host-context.ts';
import { refuse } from '../problem.ts';

/** For owners: who is signed in where, and every payout with who sent it. */
export function administrationRoutes(): Hono<HostEnv> {
  return new Hono<HostEnv>().get('/administration', async (c) => {
    const host = c.get('host');
    const { role, studio_id: studio } = c.get('member');
    if (role !== 'owner') return refuse('not_found', 'There is nothing here.');
    const refusal = await approve(c, { action: 'admin_access', resource: studio });
    if (refusal) return refusal;
    return c.json<Administration>({
      people: host.members.signedIn(studio),
      payouts: host.payouts.ledger(studio),
    });
  });
}
