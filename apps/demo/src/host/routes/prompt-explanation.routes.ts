import { Hono } from 'hono';
import type { HostEnv } from '../host-context.ts';
import { refuse } from '../problem.ts';

/** Explains why a prompt would be shown or not, with Kairos's own answer. */
export function promptExplanationRoutes(): Hono<HostEnv> {
  return new Hono<HostEnv>().get('/why', async (c) => {
    const moment = c.req.query('moment') ?? 'payment.completed';
    if (!/^[a-z][a-z0-9_.]{0,63}$/.test(moment)) return refuse('invalid_input', 'That is not a moment.');
    return c.json(await c.get('host').kairos.explainPrompt(c.get('member').id, moment));
  });
}
