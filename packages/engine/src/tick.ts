import { writeCheckpoints } from './audit/checkpoints.ts';
import { sealAudit } from './audit/seal-audit.ts';
import type { EngineContext } from './engine-context.ts';
import { sendOutbox } from './delivery/send-outbox.ts';
import { refreshStatistics } from './store/prompt-statistics.ts';
import { sweepExpired } from './store/sweep.ts';
import { readClock } from './store/transact.ts';

type Chores = Readonly<Record<string, (engine: EngineContext) => Promise<void>>>;

/** What has to be done now and then. Each is safe on several replicas at once, and safe to have been interrupted. */
const chores: Chores = {
  'The clocks of the database and of this process could not be compared.': async ({ clockSkew, database }) =>
    clockSkew.observe(await readClock(database)),
  'The audit could not be sealed.': sealAudit,
  'A checkpoint of the audit could not be written.': writeCheckpoints,
  'What wordings may say could not be measured.': ({ database }) => refreshStatistics(database),
  'Expired rows could not be deleted.': ({ database }) => sweepExpired(database),
};
/** Beside them, because a carrier that hangs must not keep the audit from being sealed. */
const sending: Chores = {
  'Waiting messages could not be sent.': async (engine) => void (await sendOutbox(engine)),
};

/** Does every chore once. One that fails is reported, and holds none of the others up. */
export async function tick(engine: EngineContext): Promise<void> {
  await Promise.all([doInOrder(engine, chores), doInOrder(engine, sending)]);
}

async function doInOrder(engine: EngineContext, these: Chores): Promise<void> {
  for (const [failure, chore] of Object.entries(these))
    try {
      await chore(engine);
    } catch (error) {
      engine.log.error(failure, error);
    }
}
