import type { ExperimentVerdict, InsightAlarms } from '@kairos-mfa/protocol';
import { anonymousScope } from '../active-policy/policy-scope.ts';
import type { EngineContext } from '../engine-context.ts';
import { experimentVerdict } from '../experiments/experiment-results.ts';
import { before } from '../policy/duration.ts';
import { funnelGroups } from '../prompts/funnel-groups.ts';
import { readInsightAlarms } from '../prompts/insight-alarms.ts';
import { sumDecisions } from '../store/decision-days.ts';
import { listExperimentDays } from '../store/experiment-days.ts';
import { listExperiments } from '../store/experiments.ts';
import { countFunnel } from '../store/insights.ts';
import { type ClaimedDigest, countAdoption } from '../store/weekly-digests.ts';

/** The figures of one week of a tenant. They are counts and name nobody. */
export interface WeeklyDigest {
  /** The same for every attempt to send this digest. */
  readonly id: string;
  readonly tenantId: string;
  /** The first day, a Monday, e.g. `2026-11-23`. */
  readonly from: string;
  /** When it is read. */
  readonly people: number;
  readonly enrolled: number;
  readonly setUps: number;
  readonly shown: number;
  readonly verified: number;
  readonly rate: { readonly share: number; readonly interval: readonly [number, number] } | null;
  readonly held: number;
  /** The five most frequent ones. */
  readonly causes: readonly { readonly cause: string; readonly decisions: number }[];
  readonly experiments: readonly { readonly name: string; readonly verdict: ExperimentVerdict }[];
  readonly alarms: InsightAlarms;
}

const mostCauses = 5;

/** Reads the figures of the week before `until`. */
export async function readWeeklyDigest(
  engine: EngineContext,
  { tenantId, until }: Pick<ClaimedDigest, 'tenantId' | 'until'>,
): Promise<WeeklyDigest> {
  const { readDatabase } = engine;
  const since = before(until, 'P7D');
  const from = since.toISOString().slice(0, 10);
  const adoption = await countAdoption(readDatabase, tenantId, since, until);
  const [funnel] = funnelGroups(await countFunnel(readDatabase, { tenantId, since, until }, []), []);
  const decisions = await sumDecisions(readDatabase, tenantId, since, until);
  const causes = Map.groupBy(decisions, ({ cause }) => cause);
  const sums = [...causes].map(([cause, rows]) => ({
    cause,
    decisions: rows.reduce((sum, row) => sum + row.decisions, 0),
  }));
  return {
    id: `${tenantId}-${from}`,
    tenantId,
    from,
    ...adoption,
    shown: funnel?.steps.shown ?? 0,
    verified: funnel?.steps.verified ?? 0,
    rate: funnel?.rates?.verified ?? null,
    held: sums.find(({ cause }) => cause === 'held')?.decisions ?? 0,
    causes: sums
      .filter(({ cause }) => cause !== 'held' && cause !== 'shown')
      .toSorted((a, b) => b.decisions - a.decisions)
      .slice(0, mostCauses),
    experiments: await readVerdicts(engine, tenantId, until),
    alarms: await readInsightAlarms(engine, { tenantId, since }, until),
  };
}

async function readVerdicts(
  { readDatabase, policy }: EngineContext,
  tenantId: string,
  now: Date,
): Promise<WeeklyDigest['experiments']> {
  const { document } = await policy(anonymousScope(tenantId, now));
  const running = (await listExperiments(readDatabase, tenantId)).filter(
    ({ status }) => status === 'running',
  );
  const verdicts = [];
  for (const row of running) {
    const days = await listExperimentDays(readDatabase, tenantId, row.experiment_id);
    verdicts.push({
      name: row.name,
      verdict: experimentVerdict(row, days, document.experiments.guardRails, now),
    });
  }
  return verdicts;
}
