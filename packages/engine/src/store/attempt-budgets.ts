import { sql } from 'kysely';
import { runText } from './run-text.ts';
import type { Queries } from './transact.ts';

/** Counts an attempt as failed before it is verified. Returns a token for the refund after a success; undefined when none is left. */
export async function reserveAttempt(trx: Queries, identityKey: string): Promise<string | undefined> {
  const [row] = await runText<{ token: string | null }>(trx, 'select kairos_reserve_attempt($1) as token', [
    identityKey,
  ]);
  return row?.token ?? undefined;
}

/** Refunds exactly the attempt that succeeded. */
export async function refundAttempt(trx: Queries, identityKey: string, token: string): Promise<void> {
  await sql`
    update guess_budgets set failed_at = array_remove(failed_at, ${token}::timestamptz)
    where identity_key = ${identityKey}`.execute(trx);
}

/** Seconds until the account has an attempt again. */
export async function secondsUntilAttempt(database: Queries, identityKey: string): Promise<number> {
  const [row] = await runText<{ seconds: number }>(
    database,
    'select kairos_seconds_until_attempt($1) as seconds',
    [identityKey],
  );
  return row?.seconds ?? 1;
}
