import { randomUUID } from 'node:crypto';
import type { Database } from '@kairos-mfa/engine';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { setClockOffset } from './clock-offset.ts';
import { logStatements } from './log-statements.ts';
import { administer, createFromTemplate } from './postgres-template.ts';
import { runningPostgres } from './shared-databases.ts';
import type { StatementListener, TestDatabase } from './test-database.ts';

/** Opens a migrated database without rows on a running PostgreSQL; it is dropped when it is closed. */
export async function openPostgresDatabase(onStatement: StatementListener): Promise<TestDatabase> {
  let offset = 0;
  const server = await runningPostgres();
  const name = `kairos_${randomUUID().replaceAll('-', '')}`;
  await createFromTemplate(server, name);
  const url = new URL(name, server).href;
  const pool = new pg.Pool({ connectionString: url, max: 12 });
  // The cluster may stop before the last idle connection is closed; that error is irrelevant to the tests.
  pool.on('error', () => undefined);
  const database = new Kysely<Database>({
    dialect: new PostgresDialect({
      pool,
      onReserveConnection: async (connection) => {
        await connection.executeQuery(setClockOffset(offset));
      },
    }),
    log: logStatements(onStatement),
  });
  return {
    database,
    movedBy: () => offset,
    url,
    async advance(milliseconds) {
      offset += milliseconds;
    },
    async close() {
      await database.destroy();
      await administer(server, `drop database ${name} with (force)`);
    },
  };
}
