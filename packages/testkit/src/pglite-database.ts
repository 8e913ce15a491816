import type { PGlite } from '@electric-sql/pglite';
import type { Database } from '@kairos-mfa/engine';
import { Kysely, PGliteDialect } from 'kysely';
import { setClockOffset } from './clock-offset.ts';
import { logStatements } from './log-statements.ts';
import type { StatementListener, TestDatabase } from './test-database.ts';

/** A database in PGlite, in Node or in a browser. */
export function openPGliteDatabase(
  pglite: PGlite,
  onStatement: StatementListener = () => undefined,
): TestDatabase {
  const database = new Kysely<Database>({
    dialect: new PGliteDialect({ pglite }),
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
