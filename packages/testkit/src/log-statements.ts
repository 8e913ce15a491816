import type { LogEvent } from 'kysely';
import type { StatementListener } from './test-database.ts';

/**
 * Calls the listener with every statement. An invalid statement (SQLSTATE class 42) is also written to standard error: the
 * engine responds to it with 503, which a test could mistake for a refusal.
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
