import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { IdempotentAnswersTable } from './schema.ts';
import type { Queries } from './transact.ts';

/** Claims a request; exactly one caller succeeds. The claim of a caller that died expires after half a minute. */
export async function claimRequest(
  database: Queries,
  request: { readonly requestId: string; readonly keyId: string; readonly bodyHash: string },
): Promise<boolean> {
  const { rows } = await sql`
    insert into idempotent_answers as known (request_id, key_id, body_hash, running_until, expires_at)
    values (${request.requestId}, ${request.keyId}, ${request.bodyHash},
      kairos_now() + interval '30 seconds', kairos_now() + interval '10 minutes')
    on conflict (request_id) do update set key_id = excluded.key_id, body_hash = excluded.body_hash, answer = null,
      running_until = excluded.running_until, expires_at = excluded.expires_at
    where known.expires_at <= kairos_now() or (known.answer is null and known.running_until <= kairos_now())
    returning request_id`.execute(database);
  return rows.length === 1;
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

/** Deletes the claim of a refused request, so that the key can be used again. */
export async function releaseRequest(database: Queries, requestId: string): Promise<void> {
  await database
    .deleteFrom('idempotent_answers')
    .where('request_id', '=', requestId)
    .where('answer', 'is', null)
    .execute();
}
