import { bernoulliSequence } from '@kairos-mfa/insights';
import type { FunnelDimension, FunnelGroup, FunnelStep } from '@kairos-mfa/protocol';
import { funnelSteps, ratedSteps } from '@kairos-mfa/protocol/schemas';
import { adminTenant } from '../administration/administrator.ts';
import { readInsightAlarms } from '../prompts/insight-alarms.ts';
import { ok } from '../result.ts';
import { countChallenges, countFunnel, type FunnelCount } from '../store/insights.ts';
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
    groups: [...Map.groupBy(counts, (count) => keyOf(count, by)).values()]
      .map((group) => gather(group, by))
      .toSorted((a, b) => (JSON.stringify(a.by) < JSON.stringify(b.by) ? -1 : 1)),
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

function keyOf(count: FunnelCount, by: readonly FunnelDimension[]): string {
  return JSON.stringify(by.map((dimension) => count[dimension]));
}

function gather(counts: readonly FunnelCount[], by: readonly FunnelDimension[]): FunnelGroup {
  const [first] = counts;
  const sum = (of: (count: FunnelCount) => number): number =>
    counts.reduce((total, count) => total + of(count), 0);
  const answered = (response: string): number =>
    sum((count) => (count.response === response ? count.prompts : 0));
  // SAFETY: a count for each step.
  const steps = Object.fromEntries(
    funnelSteps.map((step) => [step, sum((count) => count.steps[step])]),
  ) as FunnelGroup['steps'];
  const group = {
    by: Object.fromEntries(by.map((dimension) => [dimension, first?.[dimension] ?? null])),
    steps,
    rates: ratesOf(steps),
    heldOut: sum(({ kind, prompts }) => (kind === 'ghost' ? prompts : 0)),
    later: answered('later'),
    closed: answered('closed'),
    lapsed: answered('lapsed'),
    dismissed: dismissals(counts),
  };
  // SAFETY: built from the same lists of dimensions, steps and reasons that the type is.
  return group as FunnelGroup;
}

/** Below this number of prompts no rate is shown. */
const fewestForRates = 20;

function ratesOf(steps: Readonly<Record<FunnelStep, number>>): FunnelGroup['rates'] {
  const { shown } = steps;
  if (shown < fewestForRates) return null;
  const rates = ratedSteps.map((step) => {
    // An enrollment can be started from a prompt whose exposure was never reported.
    const reached = Math.min(steps[step], shown);
    return [step, { share: reached / shown, interval: bernoulliSequence(reached, shown) }];
  });
  // SAFETY: a rate for each of these steps.
  return Object.fromEntries(rates) as FunnelGroup['rates'];
}

function dismissals(counts: readonly FunnelCount[]): Record<string, number> {
  const reasons: Record<string, number> = {};
  for (const { reason, prompts } of counts)
    if (reason !== null) reasons[reason] = (reasons[reason] ?? 0) + prompts;
  return reasons;
}
