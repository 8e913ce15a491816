import type { NewCopyDraft } from '@kairos-mfa/protocol';
import { type Selectable, sql } from 'kysely';
import type { CopyDraftsTable } from './schema.ts';
import type { Queries } from './transact.ts';

/** A stored draft. */
export type CopyDraftRow = Selectable<CopyDraftsTable>;
/** A stored draft with the host's ids of the administrators. */
export type NamedCopyDraftRow = CopyDraftRow & {
  readonly changed_by_id: string | null;
  readonly requested_by_id: string | null;
};

/** Drafts that an administrator is shown. */
const listed = 50;

/** Lists the drafts of a tenant that were changed last. */
export function listCopyDrafts(database: Queries, tenantId: string): Promise<NamedCopyDraftRow[]> {
  return named(database)
    .where('draft.tenant_id', '=', tenantId)
    .orderBy('draft.changed_at', 'desc')
    .orderBy('draft.draft_id')
    .limit(listed)
    .execute();
}

/** Finds a draft of a tenant. */
export function findCopyDraft(
  database: Queries,
  tenantId: string,
  draftId: string,
): Promise<NamedCopyDraftRow | undefined> {
  return named(database)
    .where('draft.tenant_id', '=', tenantId)
    .where('draft.draft_id', '=', draftId)
    .executeTakeFirst();
}

function named(database: Queries) {
  return database
    .selectFrom('copy_drafts as draft')
    .leftJoin('identities as changer', 'changer.identity_key', 'draft.changed_by')
    .leftJoin('identities as requester', 'requester.identity_key', 'draft.requested_by')
    .selectAll('draft')
    .select(['changer.identity_id as changed_by_id', 'requester.identity_id as requested_by_id']);
}

/** A draft that is new. */
export interface InsertedCopyDraft extends NewCopyDraft {
  readonly tenantId: string;
  readonly draftId: string;
  readonly changedBy: string | null;
}

/** Inserts a draft. */
export async function insertCopyDraft(
  trx: Queries,
  { tenantId, draftId, name, changes, changedBy }: InsertedCopyDraft,
): Promise<void> {
  await trx
    .insertInto('copy_drafts')
    .values({
      tenant_id: tenantId,
      draft_id: draftId,
      name,
      changes: JSON.stringify(changes),
      changed_by: changedBy,
    })
    .execute();
}

/** A version of a draft that its author saw. */
export interface SeenCopyDraft {
  readonly tenantId: string;
  readonly draftId: string;
  readonly version: number;
  readonly changedBy: string | null;
}

/**
 * Edits or discards a draft that is not published, in one statement. What was requested or scheduled has to be requested again:
 * nobody said yes to the new text. False when the version is no longer the newest.
 */
export async function updateCopyDraft(
  trx: Queries,
  { tenantId, draftId, version, changedBy }: SeenCopyDraft,
  { name, changes, status }: Partial<NewCopyDraft> & { readonly status: 'draft' | 'discarded' },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('copy_drafts')
    .set({
      ...(name !== undefined && { name }),
      ...(changes !== undefined && { changes: JSON.stringify(changes) }),
      status,
      starts_at: null,
      requested_by: null,
      is_approved: false,
      version: sql`version + 1`,
      changed_by: changedBy,
      changed_at: sql<Date>`kairos_now()`,
    })
    .where('tenant_id', '=', tenantId)
    .where('draft_id', '=', draftId)
    .where('version', '=', version)
    .where('status', 'in', ['draft', 'requested', 'scheduled'])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** How a draft is to be published. */
export interface CopyPublication {
  readonly startsAt: Date | null;
  /** A second person has to say yes: another one than who asked. */
  readonly secondPerson: boolean;
}

/**
 * Moves a draft on, in one statement: to `requested` where a second person has to say yes and this is not that person, else
 * to `scheduled` until its start, else to `published`. A yes is to the start that was requested. Undefined when the version
 * is no longer the newest.
 */
export async function moveCopyDraft(
  trx: Queries,
  { tenantId, draftId, version, changedBy }: SeenCopyDraft,
  { startsAt, secondPerson }: CopyPublication,
): Promise<CopyDraftRow | undefined> {
  const start = sql`case when status = 'requested' then starts_at else ${startsAt}::timestamptz end`;
  // Not the host with its service key, who may be anybody: then one of the two is unknown, and the comparison is not true.
  const isSecond = sql`coalesce(status = 'requested' and requested_by <> ${changedBy}::text, false)`;
  const asks = sql`(${secondPerson}::boolean and not ${isSecond})`;
  const { rows } = await sql<CopyDraftRow>`
    update copy_drafts set
      status = case when ${asks} then 'requested' when ${start} > kairos_now() then 'scheduled' else 'published' end,
      requested_by = case when ${asks} then ${changedBy}::text else requested_by end,
      is_approved = ${isSecond}, starts_at = ${start},
      version = version + 1, changed_by = ${changedBy}::text, changed_at = kairos_now()
    where tenant_id = ${tenantId} and draft_id = ${draftId} and version = ${version}::int
      and status in ('draft', 'requested', 'scheduled')
    returning *`.execute(trx);
  return rows[0];
}

/**
 * Stores the words of a published draft as the next versions; returns the audit's view of each. Fewer than the draft has
 * changes: somebody else changed one of them since, and the caller has to roll back.
 */
export async function insertDraftedCopies(
  trx: Queries,
  { tenant_id, draft_id }: Pick<CopyDraftRow, 'tenant_id' | 'draft_id'>,
): Promise<{ variant: string; locale: string; version: number; withdrawn: boolean }[]> {
  const { rows } = await sql<{ variant: string; locale: string; version: number; withdrawn: boolean }>`
    insert into prompt_copies (tenant_id, variant, locale, version, words, changed_by)
    select draft.tenant_id, change.variant, change.locale, change.version + 1, change.words, draft.changed_by
    from copy_drafts draft, json_to_recordset(draft.changes) as change (variant text, locale text, version int, words json)
    where draft.tenant_id = ${tenant_id}::text and draft.draft_id = ${draft_id}::text and draft.status = 'published'
      and change.version = (select coalesce(max(stored.version), 0) from prompt_copies stored
        where stored.tenant_id = draft.tenant_id and stored.variant = change.variant and stored.locale = change.locale)
    on conflict do nothing
    returning variant, locale, version, words is null as withdrawn`.execute(trx);
  return rows;
}

/** Drafts of one call, so that it stays short. */
const batchDrafts = 20;

/** The scheduled drafts whose time has come. */
export async function listDueCopyDrafts(database: Queries): Promise<CopyDraftRow[]> {
  return database
    .selectFrom('copy_drafts')
    .selectAll()
    .where('status', '=', 'scheduled')
    .where('starts_at', '<=', sql<Date>`kairos_now()`)
    .orderBy('starts_at')
    .limit(batchDrafts)
    .execute();
}

/**
 * Ends the waiting of a scheduled draft, in one statement: it is published, or is a draft again where it could not be. False
 * when another replica was first or somebody has changed it.
 */
export async function settleDueCopyDraft(
  trx: Queries,
  { tenant_id, draft_id, version }: Pick<CopyDraftRow, 'tenant_id' | 'draft_id' | 'version'>,
  status: 'published' | 'draft',
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('copy_drafts')
    .set({
      status,
      version: sql`version + 1`,
      changed_at: sql<Date>`kairos_now()`,
      ...(status === 'draft' && { starts_at: null, requested_by: null, is_approved: false }),
    })
    .where('tenant_id', '=', tenant_id)
    .where('draft_id', '=', draft_id)
    .where('version', '=', version)
    .where('status', '=', 'scheduled')
    .where('starts_at', '<=', sql<Date>`kairos_now()`)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
