import type { AuditEvent, AuditEventType } from '@kairos-mfa/protocol';
import { findReasons } from './audit-reasons.ts';
import type { Queries } from './transact.ts';

/** The person whom an audit row concerns. */
export interface AuditSubject {
  readonly tenantId: string;
  readonly identityKey: string;
  readonly sessionId?: string | undefined;
  /** The administrator who made the change. */
  readonly actorKey?: string | undefined;
}

/** Inserts an audit row, in the transaction of the change it records. Details never contain a code or a secret. */
export async function audit(
  trx: Queries,
  subject: AuditSubject,
  type: AuditEventType,
  details: AuditEvent['details'] = {},
): Promise<void> {
  await trx
    .insertInto('audit_events')
    .values({
      tenant_id: subject.tenantId,
      identity_key: subject.identityKey,
      session_id: subject.sessionId ?? null,
      actor_key: subject.actorKey ?? null,
      type,
      details: JSON.stringify(details),
    })
    .execute();
}

/** Rows of one page. */
const pageSize = 100;

/** One page of a tenant's audit, newest first. */
export async function listAudit(
  database: Queries,
  tenantId: string,
  filter: {
    type?: AuditEventType | undefined;
    identity?: string | undefined;
    since?: string | undefined;
    before?: number;
  },
): Promise<{ events: AuditEvent[]; nextCursor: string | null }> {
  let query = database
    .selectFrom('audit_events as event')
    .leftJoin('identities', 'identities.identity_key', 'event.identity_key')
    .select([
      'event.event_id',
      'event.type',
      'event.at',
      'event.session_id',
      'event.details',
      'event.identity_key',
    ])
    .leftJoin('identities as actors', 'actors.identity_key', 'event.actor_key')
    .select(['identities.identity_id', 'event.actor_key', 'actors.identity_id as actor_id'])
    .where('event.tenant_id', '=', tenantId);
  if (filter.type) query = query.where('event.type', '=', filter.type);
  const { identity } = filter;
  // An erased person is still found by the pseudonym in their rows.
  if (identity !== undefined)
    query = query.where((eb) =>
      eb.or([eb('identities.identity_id', '=', identity), eb('event.identity_key', '=', identity)]),
    );
  if (filter.since) query = query.where('event.at', '>=', new Date(filter.since));
  if (filter.before !== undefined) query = query.where('event.event_id', '<', filter.before);
  const rows = await query
    .orderBy('event.event_id', 'desc')
    .limit(pageSize + 1)
    .execute();
  const page = rows.slice(0, pageSize);
  const reasons = await findReasons(
    database,
    page.flatMap(({ details }) =>
      typeof details['reasonDigest'] === 'string' ? details['reasonDigest'] : [],
    ),
  );
  const events = page.map((row) => ({
    id: String(row.event_id),
    type: row.type,
    at: row.at.toISOString(),
    identityId: row.identity_id ?? row.identity_key,
    ...(row.session_id !== null && { sessionId: row.session_id }),
    ...(row.actor_key !== null && { actorId: row.actor_id ?? row.actor_key }),
    details: readable(row.details, reasons),
  }));
  return { events, nextCursor: rows.length > pageSize ? (events.at(-1)?.id ?? null) : null };
}

/** With the text of the reason in place of its digest; null once it was erased. */
function readable(
  { reasonDigest, ...details }: AuditEvent['details'],
  reasons: ReadonlyMap<string, string>,
): AuditEvent['details'] {
  return typeof reasonDigest === 'string'
    ? { ...details, reason: reasons.get(reasonDigest) ?? null }
    : details;
}
