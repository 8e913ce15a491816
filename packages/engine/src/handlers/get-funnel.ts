import { adminTenant } from '../administration/administrator.ts';
import { funnelGroups } from '../prompts/funnel-groups.ts';
import { readInsightAlarms } from '../prompts/insight-alarms.ts';
import { ok } from '../result.ts';
import { countChallenges, countFunnel } from '../store/insights.ts';
import { countNextSteps } from '../store/next-steps.ts';
import type { Handler } from './handler.ts';

/** Shows the funnel from the decision to the first proof, and the reasons of dismissals. */
export const getFunnel: Handler<'getFunnel'> = async (engine, { caller, query }) => {
  const tenant = adminTenant(caller, query);
  if (!tenant.ok) return tenant;
  const scope = {
    tenantId: tenant.value,
    since: query.since === undefined ? undefined : new Date(query.since),
  };
  const by = query.by ?? [];
  const counts = await countFunnel(engine.readDatabase, scope, by);
  const { opened, sessions, passed, opened_after, passed_after } = await countChallenges(
    engine.readDatabase,
    scope,
  );
  const nextSteps = await countNextSteps(engine.readDatabase, scope);
  const alarms = await readInsightAlarms(engine, scope, caller.now);
  return ok({
    groups: funnelGroups(counts, by),
    challenges: {
      opened,
      sessions,
      perSession: sessions === 0 ? null : opened / sessions,
      passed,
      afterEnrollment: { opened: opened_after, passed: passed_after },
    },
    nextSteps,
    alarms,
  });
};
