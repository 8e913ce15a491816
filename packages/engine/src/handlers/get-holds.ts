import { adminTenant } from '../administration/administrator.ts';
import { before } from '../policy/duration.ts';
import { ok } from '../result.ts';
import { sumDecisions } from '../store/decision-days.ts';
import type { Handler } from './handler.ts';

/** Days that are counted if the caller names none. */
const usualPeriod = 'P28D';

/** Shows how often a prompt was shown and held back at each moment, and why. */
export const getHolds: Handler<'getHolds'> = async (engine, { caller, query }) => {
  const tenant = adminTenant(caller, query);
  if (!tenant.ok) return tenant;
  const since = query.since === undefined ? before(caller.now, usualPeriod) : new Date(query.since);
  const rows = await sumDecisions(engine.readDatabase, tenant.value, since);
  const moments = [...Map.groupBy(rows, ({ moment }) => moment)].map(([moment, counts]) => {
    const causes = Object.fromEntries(counts.map(({ cause, decisions }) => [cause, decisions]));
    const { shown = 0, held = 0, ...suppressedBy } = causes;
    return { moment: moment === '' ? null : moment, shown, held, suppressedBy };
  });
  return ok({ moments });
};
