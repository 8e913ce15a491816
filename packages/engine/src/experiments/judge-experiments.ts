import { anonymousScope } from '../active-policy/policy-scope.ts';
import type { EngineContext } from '../engine-context.ts';
import { listExperimentDays } from '../store/experiment-days.ts';
import { claimExperimentsToJudge, stopEndedExperiments, stopVariant } from '../store/experiment-stops.ts';
import { readClock } from '../store/transact.ts';
import { experimentVerdict } from './experiment-results.ts';

/** Ends what is over, and stops each variant that is certainly worse than a guard-rail allows. */
export async function judgeExperiments(engine: EngineContext): Promise<void> {
  const { database } = engine;
  await stopEndedExperiments(database);
  const claimed = await claimExperimentsToJudge(database);
  if (claimed.length === 0) return;
  const now = await readClock(database);
  for (const experiment of claimed)
    await judgeExperiment(engine, experiment, now).catch((error: unknown) => {
      engine.log.error('An experiment could not be judged.', error);
    });
}

async function judgeExperiment(
  { database, policy }: EngineContext,
  experiment: Awaited<ReturnType<typeof claimExperimentsToJudge>>[number],
  now: Date,
): Promise<void> {
  const days = await listExperimentDays(database, experiment.tenant_id, experiment.experiment_id);
  const { document } = await policy(anonymousScope(experiment.tenant_id, now));
  const { variant, guardRail } = experimentVerdict(experiment, days, document.experiments.guardRails, now);
  if (variant !== undefined && guardRail !== undefined)
    await stopVariant(database, experiment, { variant, guardRail });
}
