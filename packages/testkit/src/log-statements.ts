import type { LogEvent } from 'kysely';
import type { StatementListener } from './test-database.ts';

/**
 * Tells the listener of every statement. One that the database did not understand (SQLSTATE class 42) stands on the
 * standard error too: the engine answers 503 to it, which a test could mistake for a refusal.
 */
export function logStatements(onStatement: StatementListener): (event: LogEvent) => void {
  return (event) => {
    onStatement(event.query.sql, event.query.parameters);
    if (event.level !== 'error' || !(event.error instanceof Error)) return;
    const { error } = event;
    if ('code' in error && typeof error.code === 'string' && error.code.startsWith('42'))
      console.error(`SQLSTATE ${error.code}: ${error.message}`);
  };
}
