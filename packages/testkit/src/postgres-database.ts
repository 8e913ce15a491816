import type { Database } from '@kairos-mfa/engine';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { setClockOffset } from './clock-offset.ts';
import { createPostgresDatabase } from './embedded-postgres.ts';
import type { TestDatabase } from './test-database.ts';

/** Opens a fresh database on the worker's own PostgreSQL. */
export async function openPostgresDatabase(onStatement: (text: string) => void): Promise<TestDatabase> {
  let offset = 0;
  const url = await createPostgresDatabase();
  const pool = new pg.Pool({ connectionString: url, max: 12 });
  // The cluster may stop before the last idle connection is closed; that is no test's business.
  pool.on('error', () => undefined);
  const database = new Kysely<Database>({
    dialect: new PostgresDialect({
      pool,
      onReserveConnection: async (connection) => {
        await connection.executeQuery(setClockOffset(offset));
      },
    }),
    log: ({ query }) => onStatement(query.sql),
  });
  return {
    database,
    url,
    async advance(milliseconds) {
      offset += milliseconds;
    },
    close: () => database.destroy(),
  };
}
