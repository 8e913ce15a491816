import { AsyncLocalStorage } from 'node:async_hooks';
import type { PgClientClass, PreparedBlock } from '../cases/case.ts';
import { runBlock } from './run-block.ts';

/** Round trips to the database for each unit. */
export interface StatementCount {
  readonly statements: number;
  /** Transactions, whose begin and commit are not among the statements. */
  readonly transactions: number;
}

const begins = /^\s*(begin|start transaction)\b/i;
const ends = /^\s*(commit|end|rollback)\b/i;

/**
 * Runs a block, `connections` at once, and counts what its requests send through `pg`, including what they go on with
 * after the answer. Work that no request started (the background jobs) is not counted.
 */
export async function countStatements(
  { units, count }: PreparedBlock,
  connections: number,
  { prototype }: PgClientClass,
): Promise<StatementCount> {
  const requests = new AsyncLocalStorage<true>();
  const { query } = prototype;
  let statements = 0;
  let transactions = 0;
  prototype.query = function counted(this: unknown, ...args: never[]) {
    if (requests.getStore()) {
      const text = textOf(args[0]);
      if (begins.test(text)) transactions += 1;
      else if (!ends.test(text)) statements += 1;
    }
    return query.apply(this, args);
  };
  try {
    const counted = units.map((unit) => () => requests.run(true, unit));
    await runBlock({ units: counted, count }, connections);
    // What the last requests started after their answers.
    await new Promise((resolve) => setTimeout(resolve, 200));
  } finally {
    prototype.query = query;
  }
  return { statements: statements / count, transactions: transactions / count };
}

function textOf(query: unknown): string {
  if (typeof query === 'string') return query;
  return typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : '';
}
