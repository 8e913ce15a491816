import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { createEngine } from '@kairos-mfa/engine';
import { sql } from 'kysely';
import { openDatabase } from '../database.ts';
import { startReminderJobs } from './reminder-jobs.ts';

/**
 * A worker in a separate process: `node reminder-worker.fixtures.ts <postgres URL or data directory> <outbox file> <seconds
 * that its database clock is ahead>`. Its test kills it.
 */
const [where = '', outbox = '', secondsAhead = '0'] = process.argv.slice(2);
const log = { info: () => undefined, warn: () => undefined, error: console.error };
const isPostgres = where.startsWith('postgres');
const { database, jobs } = await openDatabase(
  isPostgres ? { databaseUrl: where, dataDir: '' } : { dataDir: where },
  log,
);
// On PostgreSQL every connection gets it from the URL.
if (!isPostgres)
  await sql`select set_config('kairos.clock_offset', ${`${secondsAhead} seconds`}, false)`.execute(database);
const engine = createEngine(
  {
    database,
    resolveSession: async () => undefined,
    log,
    async sendReminder({ reminderId }) {
      appendFileSync(outbox, `${reminderId}\n`);
      await sleep(40);
    },
  },
  {
    rpId: 'localhost',
    rpName: 'Test',
    origins: [],
    encryptionKeys: `k1:${btoa('k'.repeat(32))}`,
    serviceKeys: [],
  },
);
startReminderJobs(engine, jobs, log);
