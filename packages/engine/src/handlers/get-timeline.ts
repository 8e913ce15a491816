import { adminTenant } from '../administration/administrator.ts';
import { before } from '../policy/duration.ts';
import { funnelGroups } from '../prompts/funnel-groups.ts';
import { ok } from '../result.ts';
import { countFunnel } from '../store/insights.ts';
import type { Handler } from './handler.ts';

/** Days that are shown if the caller names none: thirteen weeks. */
const usualPeriod = 'P91D';

/** Shows the funnel week by week, the oldest first. A week without a prompt is left out. */
export const getTimeline: Handler<'getTimeline'> = async (engine, { caller, query }) => {
  const tenant = adminTenant(caller, query);
  if (!tenant.ok) return tenant;
  const since = query.since === undefined ? before(caller.now, usualPeriod) : new Date(query.since);
  const counts = await countFunnel(engine.readDatabase, { tenantId: tenant.value, since }, ['week']);
  const weeks = funnelGroups(counts, ['week']).map(({ by, ...group }) => ({ week: by.week ?? '', ...group }));
  return ok({ weeks });
};
