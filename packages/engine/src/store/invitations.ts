import { type Insertable, sql } from 'kysely';
import type { InvitationsTable } from './schema.ts';
import type { Queries } from './transact.ts';

/** Inserts an invitation to enroll a factor. */
export async function insertInvitation(
  trx: Queries,
  invitation: Insertable<InvitationsTable>,
): Promise<void> {
  await trx.insertInto('invitations').values(invitation).execute();
}

/** Lists the factor types that a person is invited to set up. */
export async function listInvitedTypes(database: Queries, identityKey: string): Promise<string[]> {
  const rows = await liveInvitations(database, identityKey).select('type').distinct().execute();
  return rows.map(({ type }) => type);
}

/** Redeems one invitation; exactly one caller succeeds. */
export async function redeemInvitation(trx: Queries, identityKey: string, type: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('invitations')
    .set({ used_at: sql<Date>`kairos_now()` })
    .where('used_at', 'is', null)
    .where('invitation_id', 'in', (eb) =>
      eb
        .selectFrom('invitations')
        .select('invitation_id')
        .where('identity_key', '=', identityKey)
        .where('type', '=', type)
        .where('used_at', 'is', null)
        .where('expires_at', '>', sql<Date>`kairos_now()`)
        .orderBy('expires_at')
        .limit(1),
    )
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function liveInvitations(database: Queries, identityKey: string) {
  return database
    .selectFrom('invitations')
    .where('identity_key', '=', identityKey)
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`kairos_now()`);
}
