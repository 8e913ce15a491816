import { type Insertable, type Selectable, sql } from 'kysely';
import { runText } from './run-text.ts';
import type { ChallengesTable } from './schema.ts';
import type { SessionFilter } from './sessions.ts';
import type { Queries } from './transact.ts';

/** A stored challenge. */
export type ChallengeRow = Selectable<ChallengesTable>;

/** Attempts per challenge (R13). */
export const maxChallengeAttempts = 5;

/** What became of a challenge; anything but `opened` has changed nothing. */
export interface OpenOutcome {
  readonly status: 'opened' | 'unauthenticated' | 'rate_limited';
  /** In seconds. */
  readonly retryAfter: number | null;
}

/**
 * Inserts a challenge under the lock of its session; beyond five live ones a session loses its oldest. `perMinute`: how
 * many a session may open in a minute.
 */
export async function insertChallenge(
  database: Queries,
  challenge: Insertable<ChallengesTable>,
  perMinute: number,
): Promise<OpenOutcome> {
  const [outcome] = await runText<OpenOutcome>(
    database,
    `select status, retry_after as "retryAfter"
     from kairos_open_challenge($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      challenge.identity_key,
      challenge.session_id,
      challenge.challenge_id,
      challenge.purpose,
      challenge.action,
      challenge.resource,
      challenge.context,
      challenge.context_hash,
      challenge.factor_ids,
      challenge.nonce,
      challenge.expires_at,
      perMinute,
    ],
  );
  return outcome ?? { status: 'unauthenticated', retryAfter: null };
}

/** Ends a person's open challenges: all of them, or those of some sessions (R24). */
export async function expireChallenges(
  trx: Queries,
  identityKey: string,
  which: SessionFilter = {},
): Promise<void> {
  let query = trx
    .updateTable('challenges')
    .set({ expires_at: sql<Date>`kairos_now()` })
    .where('identity_key', '=', identityKey)
    .where('consumed_at', 'is', null)
    .where('expires_at', '>', sql<Date>`kairos_now()`);
  if (which.only !== undefined) query = query.where('session_id', '=', which.only);
  if (which.except !== undefined) query = query.where('session_id', '<>', which.except);
  await query.execute();
}
