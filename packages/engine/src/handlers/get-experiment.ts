import { anonymousScope } from '../active-policy/policy-scope.ts';
import { adminTenant } from '../administration/administrator.ts';
import { experimentAnswer } from '../experiments/experiment-response.ts';
import { experimentResults } from '../experiments/experiment-results.ts';
import { ok, problem } from '../result.ts';
import { listExperimentDays } from '../store/experiment-days.ts';
import { findExperiment } from '../store/experiments.ts';
import type { Handler } from './handler.ts';

/** Shows an experiment with its counts and its verdict, which may be looked at any time. */
export const getExperiment: Handler<'getExperiment'> = async (engine, { caller, params, query }) => {
  const tenant = adminTenant(caller, query);
  if (!tenant.ok) return tenant;
  const row = await findExperiment(engine.database, tenant.value, params.experimentId);
  if (!row) return problem('not_found');
  if (row.started_at === null) return ok({ ...experimentAnswer(row), results: null });
  const { document } = await engine.policy(anonymousScope(tenant.value, caller.now));
  const days = await listExperimentDays(engine.database, tenant.value, row.experiment_id);
  const results = experimentResults(row, days, document.experiments.guardRails, caller.now);
  return ok({ ...experimentAnswer(row), results });
};
