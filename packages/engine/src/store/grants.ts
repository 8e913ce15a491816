import type { AuditEvent } from '@kairos-mfa/protocol';
import { type Selectable, sql } from 'kysely';
import { claimParameters, type RequestClaim } from './idempotent-answers.ts';
import type { Location } from './locations.ts';
import { runText } from './run-text.ts';
import type { GrantsTable } from './schema.ts';
import type { SessionRef, SessionFilter } from './sessions.ts';
import type { Queries } from './transact.ts';

/** A stored grant. */
export type GrantRow = Selectable<GrantsTable>;

/** The person, session and location that use a grant. */
export interface GrantHolder extends SessionRef {
  /** The location of this request; the session may have given its proof at another location, from another person. */
  readonly place: Location;
}

/** Everything that must match exactly for a grant to count (R38). */
export interface GrantScope extends GrantHolder {
  readonly action: string;
  readonly resource: string;
  readonly contextHash: string;
}

/** A grant that is not stored yet, without its holder. */
export type GrantToIssue = Pick<
  GrantRow,
  | 'grant_id'
  | 'action'
  | 'resource'
  | 'context_hash'
  | 'strength'
  | 'factor_created_at'
  | 'amr'
  | 'one_shot'
  | 'expires_at'
>;

/** Inserts a grant. */
export async function insertGrant(
  trx: Queries,
  { identityKey, sessionId }: SessionRef,
  grant: GrantToIssue,
): Promise<void> {
  await trx
    .insertInto('grants')
    .values({
      ...grant,
      amr: JSON.stringify(grant.amr),
      identity_key: identityKey,
      session_id: sessionId,
    })
    .execute();
}

/** Lists the valid grants for exactly this, oldest first. */
export function listLiveGrants(database: Queries, scope: GrantScope): Promise<GrantRow[]> {
  return liveGrants(database, scope).selectAll().orderBy('created_at').execute();
}

/** The use of one grant, and the request and response that it is recorded with. */
export interface GrantUse {
  readonly grantId: string;
  readonly tenantId: string;
  readonly details: AuditEvent['details'];
  readonly claim: RequestClaim | undefined;
  /** The sealed response, for a repeat of the request. */
  readonly answer: string | undefined;
}

/**
 * Uses a grant, audits it, claims the request and stores its response, in one call; a one-shot grant is consumed, by one
 * caller only. `gone`: it is not valid any more; `claimed`: the request runs elsewhere. Both have changed nothing.
 */
export async function consumeGrant(
  database: Queries,
  { identityKey, sessionId, place }: GrantHolder,
  { grantId, tenantId, details, claim, answer }: GrantUse,
): Promise<'consumed' | 'gone' | 'claimed'> {
  const [row] = await runText<{ status: 'consumed' | 'gone' | 'claimed' }>(
    database,
    'select kairos_consume_grant($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) as status',
    [
      tenantId,
      identityKey,
      sessionId,
      grantId,
      place.deviceId ?? null,
      place.country ?? null,
      JSON.stringify(details),
      ...claimParameters(claim),
      answer ?? null,
    ],
  );
  return row?.status ?? 'gone';
}

/** Revokes one unused grant of this session; nothing when it is another session's, consumed, expired or revoked already. */
export function revokeGrant(
  trx: Queries,
  grantId: string,
  session: SessionRef,
): Promise<GrantRow | undefined> {
  return trx
    .updateTable('grants')
    .set({ revoked_at: sql<Date>`kairos_now()` })
    .where('grant_id', '=', grantId)
    .where('identity_key', '=', session.identityKey)
    .where('session_id', '=', session.sessionId)
    .where('consumed_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', sql<Date>`kairos_now()`)
    .returningAll()
    .executeTakeFirst();
}

/** Lists every grant for exactly this that was not revoked, consumed and expired ones included. */
export function listProofs(database: Queries, scope: GrantScope): Promise<GrantRow[]> {
  return grantsFor(database, scope).selectAll().orderBy('created_at', 'desc').limit(20).execute();
}

/** Revokes a person's unused grants: all of them, or those of some sessions (R24). */
export async function revokeGrants(
  trx: Queries,
  identityKey: string,
  which: SessionFilter = {},
): Promise<void> {
  let query = trx
    .updateTable('grants')
    .set({ revoked_at: sql<Date>`kairos_now()` })
    .where('identity_key', '=', identityKey)
    .where('revoked_at', 'is', null);
  if (which.only !== undefined) query = query.where('session_id', '=', which.only);
  if (which.except !== undefined) query = query.where('session_id', '<>', which.except);
  await query.execute();
}

function liveGrants(database: Queries, scope: GrantScope) {
  return grantsFor(database, scope)
    .where('consumed_at', 'is', null)
    .where('expires_at', '>', sql<Date>`kairos_now()`);
}

// One statement, because the location of a session and its proof change together.
function grantsFor(database: Queries, scope: GrantScope) {
  const { deviceId, country } = scope.place;
  return database
    .selectFrom('grants')
    .where(({ exists, selectFrom }) => {
      let session = selectFrom('sessions')
        .select('session_id')
        .where('identity_key', '=', scope.identityKey)
        .where('session_id', '=', scope.sessionId);
      if (deviceId !== undefined) session = session.where('device_id', '=', deviceId);
      if (country !== undefined) session = session.where('country', '=', country);
      return exists(session);
    })
    .where('identity_key', '=', scope.identityKey)
    .where('session_id', '=', scope.sessionId)
    .where('action', '=', scope.action)
    .where('resource', '=', scope.resource)
    .where('context_hash', '=', scope.contextHash)
    .where('revoked_at', 'is', null);
}
