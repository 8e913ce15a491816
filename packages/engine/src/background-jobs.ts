import { writeCheckpoints } from './audit/checkpoints.ts';
import { deleteOldAudit } from './audit/delete-old-audit.ts';
import { sealAudit } from './audit/seal-audit.ts';
import { publishScheduledCopy } from './copy/publish-scheduled-copy.ts';
import { sendOutbox } from './delivery/send-outbox.ts';
import { sendWeeklyDigest } from './digest/send-weekly-digest.ts';
import type { EngineContext } from './engine-context.ts';
import { judgeExperiments } from './experiments/judge-experiments.ts';
import { countExperiments } from './store/experiment-days.ts';
import { refreshStatistics } from './store/prompt-statistics.ts';
import { sweepExpired } from './store/sweep.ts';
import { readClock } from './store/transact.ts';

type Jobs = Readonly<Record<string, (engine: EngineContext) => Promise<void>>>;

/** The jobs of one tick, by their log messages on failure. Each can run on several replicas concurrently, and be interrupted. */
const jobs: Jobs = {
  'The clocks of the database and of this process could not be compared.': async ({ clockSkew, database }) =>
    clockSkew.observe(await readClock(database)),
  'The audit could not be sealed.': sealAudit,
  'A checkpoint of the audit could not be written.': writeCheckpoints,
  'Old audit rows could not be deleted.': deleteOldAudit,
  'The prompt statistics could not be refreshed.': ({ database }) => refreshStatistics(database),
  'Scheduled copy could not be published.': publishScheduledCopy,
  'The people in experiments could not be counted.': ({ database }) => countExperiments(database),
  'The guard-rails of experiments could not be checked.': judgeExperiments,
  'The decisions about prompts could not be counted.': ({ decisions }) => decisions.flushIfDue(),
  'The sample of decisions could not be written.': ({ samples }) => samples.flush(),
  'Expired rows could not be deleted.': ({ database, retention }) => sweepExpired(database, retention),
};
/** Runs concurrently with the other jobs, because a carrier that hangs must not delay the sealing of the audit. */
const sending: Jobs = {
  'Waiting messages could not be sent.': async (engine) => void (await sendOutbox(engine)),
  'The weekly digest could not be sent; it is tried again later.': sendWeeklyDigest,
};

/** Runs every job once. A failure is logged and stops none of the others. */
export async function runBackgroundJobs(engine: EngineContext): Promise<void> {
  await Promise.all([runInOrder(engine, jobs), runInOrder(engine, sending)]);
}

async function runInOrder(engine: EngineContext, group: Jobs): Promise<void> {
  for (const [failure, job] of Object.entries(group))
    try {
      await job(engine);
    } catch (error) {
      engine.log.error(failure, error);
    }
}
