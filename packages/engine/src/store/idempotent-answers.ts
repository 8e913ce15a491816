import type { Selectable } from 'kysely';
import { runText } from './run-text.ts';
import type { IdempotentAnswersTable } from './schema.ts';
import type { Queries } from './transact.ts';

/** A request that runs once: its id, and a keyed hash of its body. */
export interface RequestClaim {
  readonly requestId: string;
  /** The key of the ring under which the body was hashed. */
  readonly keyId: string;
  readonly bodyHash: string;
}

/** The parameters of a claim for a function of the database; nulls for a request without a key. */
export function claimParameters(claim: RequestClaim | undefined): (string | null)[] {
  return [claim?.requestId ?? null, claim?.keyId ?? null, claim?.bodyHash ?? null];
}

/** Claims a request; exactly one caller succeeds. The claim of a caller that died expires after half a minute. */
export async function claimRequest(database: Queries, claim: RequestClaim): Promise<boolean> {
  const rows = await runText<{ claimed: boolean }>(
    database,
    'select kairos_claim_request($1, $2, $3) as claimed',
    claimParameters(claim),
  );
  return rows[0]?.claimed === true;
}

/** Finds the claim of a request, with its sealed answer once there is one. */
export function findRequest(
  database: Queries,
  requestId: string,
): Promise<Selectable<IdempotentAnswersTable> | undefined> {
  return database
    .selectFrom('idempotent_answers')
    .selectAll()
    .where('request_id', '=', requestId)
    .executeTakeFirst();
}

/** Stores the sealed answer; in the transaction of the change, so that both are there or neither is. */
export async function storeAnswer(database: Queries, requestId: string, answer: string): Promise<void> {
  await database
    .updateTable('idempotent_answers')
    .set({ answer })
    .where('request_id', '=', requestId)
    .execute();
}

/** Claims a request that has changed nothing, and stores its answer. False when it was claimed before. */
export async function storeUnclaimedAnswer(
  database: Queries,
  claim: RequestClaim,
  answer: string,
): Promise<boolean> {
  const rows = await runText<{ claimed: boolean }>(
    database,
    'select kairos_answer_request($1, $2, $3, $4) as claimed',
    [...claimParameters(claim), answer],
  );
  return rows[0]?.claimed === true;
}

/** Deletes the claim of a refused request, so that the key can be used again. */
export async function releaseRequest(database: Queries, requestId: string): Promise<void> {
  await database
    .deleteFrom('idempotent_answers')
    .where('request_id', '=', requestId)
    .where('answer', 'is', null)
    .execute();
}
