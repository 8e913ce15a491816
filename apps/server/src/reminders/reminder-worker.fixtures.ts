import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { createEngine, type Database } from '@kairos-mfa/engine';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { startReminderJobs } from './reminder-jobs.ts';

/** A worker of its own process: `node reminder-worker.fixtures.ts <database> <outbox file>`. Killed by its test. */
const [connectionString = '', outbox = ''] = process.argv.slice(2);
const engine = createEngine(
  {
    database: new Kysely<Database>({
      dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString, max: 3 }) }),
    }),
    resolveSession: async () => undefined,
    log: { error: console.error },
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
startReminderJobs(
  engine,
  { connectionString, max: 2 },
  { info: console.info, warn: console.warn, error: console.error },
);
