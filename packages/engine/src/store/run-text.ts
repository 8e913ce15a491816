import { CompiledQuery } from 'kysely';
import { type Queries, repeatAfterDeadlock } from './transact.ts';

/**
 * Runs a statement whose text is always the same, so that it is compiled once and the pool may prepare it by name. Its
 * parameters are `$1`, `$2`, … Outside a transaction it is one of its own, and is repeated after a deadlock.
 */
export async function runText<Row>(
  database: Queries,
  text: string,
  parameters: readonly unknown[],
): Promise<Row[]> {
  const run = () => database.executeQuery(CompiledQuery.raw(text, [...parameters]));
  const { rows } = await (database.isTransaction ? run() : repeatAfterDeadlock(run));
  // SAFETY: the caller names the columns of its own text.
  return rows as Row[];
}
