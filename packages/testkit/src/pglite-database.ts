import { PGlite } from '@electric-sql/pglite';
import type { Database } from '@kairos-mfa/engine';
import { Kysely, PGliteDialect } from 'kysely';
import { setClockOffset } from './clock-offset.ts';
import { logStatements } from './log-statements.ts';
import type { StatementListener, TestDatabase } from './test-database.ts';

/** PGlite in memory, in Node or in a browser; a new one if none is given. */
export async function openPGliteDatabase(
  onStatement: StatementListener = () => undefined,
  pglite?: PGlite,
): Promise<TestDatabase> {
  const database = new Kysely<Database>({
    dialect: new PGliteDialect({ pglite: pglite ?? (await PGlite.create()) }),
    log: logStatements(onStatement),
  });
  let offset = 0;
  return {
    database,
    movedBy: () => offset,
    async advance(milliseconds) {
      offset += milliseconds;
      await database.executeQuery(setClockOffset(offset));
    },
    close: () => database.destroy(),
  };
}
