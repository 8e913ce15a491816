import type { ConsoleLinkRole } from '@kairos-mfa/protocol';
import { type Selectable, sql } from 'kysely';
import type { ConsoleLinksTable } from './schema.ts';
import type { Queries } from './transact.ts';

/** A link that was opened, and so the session that it opened. */
export type OpenedLink = Pick<Selectable<ConsoleLinksTable>, 'link_id' | 'tenant_id' | 'role' | 'expires_at'>;

/** Stores a link by the hash of its token, and returns when it expires. */
export async function insertConsoleLink(
  trx: Queries,
  link: {
    readonly linkId: string;
    readonly tenantId: string;
    readonly role: ConsoleLinkRole;
    readonly tokenHash: string;
  },
): Promise<Date> {
  const { expires_at } = await trx
    .insertInto('console_links')
    .values({
      link_id: link.linkId,
      tenant_id: link.tenantId,
      role: link.role,
      token_hash: link.tokenHash,
      expires_at: sql<Date>`kairos_now() + interval '10 minutes'`,
    })
    .returning('expires_at')
    .executeTakeFirstOrThrow();
  return expires_at;
}

/** Opens a link: exactly one caller succeeds, and their session lasts an hour. Undefined if it was opened, has expired or is unknown. */
export function openConsoleLink(
  trx: Queries,
  tokenHash: string,
  sessionHash: string,
): Promise<OpenedLink | undefined> {
  return trx
    .updateTable('console_links')
    .set({
      opened_at: sql<Date>`kairos_now()`,
      session_hash: sessionHash,
      expires_at: sql<Date>`kairos_now() + interval '1 hour'`,
    })
    .where('token_hash', '=', tokenHash)
    .where('opened_at', 'is', null)
    .where('expires_at', '>', sql<Date>`kairos_now()`)
    .returning(['link_id', 'tenant_id', 'role', 'expires_at'])
    .executeTakeFirst();
}

/** Finds the session of a link by the hash of its secret, and the time. Undefined if it has expired or ended. */
export function findConsoleSession(
  database: Queries,
  sessionHash: string,
): Promise<(OpenedLink & { readonly now: Date }) | undefined> {
  return database
    .selectFrom('console_links')
    .select(['link_id', 'tenant_id', 'role', 'expires_at', sql<Date>`kairos_now()`.as('now')])
    .where('session_hash', '=', sessionHash)
    .where('expires_at', '>', sql<Date>`kairos_now()`)
    .executeTakeFirst();
}

/** Ends the session of a link. */
export async function endConsoleSession(database: Queries, sessionHash: string): Promise<void> {
  await database.deleteFrom('console_links').where('session_hash', '=', sessionHash).execute();
}
