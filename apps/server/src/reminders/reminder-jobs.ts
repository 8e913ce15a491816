import type { Engine } from '@kairos-mfa/engine';
import type { PgBoss } from 'pg-boss';
import type { JobsDatabase } from '../database.ts';
import type { KairosServerLog } from '../log.ts';

const queue = 'reminders';
const everyMinute = '* * * * *';

/**
 * Sends due reminders every minute, on the replica that gets the job. The queue only triggers the search: which reminders
 * are due and leased is stored in our own rows, so a job that runs twice or late sends nothing twice. Returns a function that stops it.
 */
export function startReminderJobs(
  engine: Pick<Engine, 'remind'>,
  jobs: JobsDatabase,
  log: KairosServerLog,
): () => Promise<void> {
  // In the background: the server handles requests while the queue is loaded and starts.
  const opened = openQueue(jobs, log);
  const started = opened
    .then((boss) => start(boss, engine))
    .catch((error: unknown) => log.error('Reminders do not run: the job queue could not be started.', error));
  return async () => {
    await started;
    await (await opened).stop({ graceful: true, timeout: 5_000 });
  };
}

async function openQueue(jobs: JobsDatabase, log: KairosServerLog): Promise<PgBoss> {
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({ ...jobs, schema: 'kairos_jobs', cronMonitorIntervalSeconds: 30 });
  boss.on('error', (error) => log.error('The job queue reported an error; it keeps running.', error));
  return boss;
}

async function start(boss: PgBoss, engine: Pick<Engine, 'remind'>): Promise<void> {
  await boss.start();
  // One waiting job is enough; the job of a killed worker goes to another one after a minute.
  await boss.createQueue(queue, {
    policy: 'short',
    expireInSeconds: 60,
    retryLimit: 3,
    deleteAfterSeconds: 3_600,
  });
  await boss.work(queue, { pollingIntervalSeconds: 2 }, async () => {
    let dealtWith;
    do dealtWith = await engine.remind();
    while (dealtWith > 0);
  });
  await boss.schedule(queue, everyMinute);
  // Once at start, so that reminders are not delayed after a downtime.
  await boss.send(queue);
}
