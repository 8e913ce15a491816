import { adminTenant } from '../administration/administrator.ts';
import { experimentAnswer } from '../experiments/experiment-response.ts';
import { ok } from '../result.ts';
import { listExperiments as readExperiments } from '../store/experiments.ts';
import type { Handler } from './handler.ts';

/** Lists a tenant's experiments, the newest first. */
export const listExperiments: Handler<'listExperiments'> = async (engine, { caller, query }) => {
  const tenant = adminTenant(caller, query);
  if (!tenant.ok) return tenant;
  const rows = await readExperiments(engine.database, tenant.value);
  return ok({ experiments: rows.map(experimentAnswer) });
};
