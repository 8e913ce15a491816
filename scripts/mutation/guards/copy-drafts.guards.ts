import { type GuardedFile, replaced, where, without } from '../guard.ts';

const seen = [
  where('tenant_id', '=', 'tenantId'),
  where('draft_id', '=', 'draftId'),
  where('version', '=', 'version'),
  where('status', 'in', "['draft', 'requested', 'scheduled']"),
];

/** Guards of the drafts of copy. */
export const copyDraftsGuards: readonly GuardedFile[] = [
  {
    file: 'store/copy-drafts',
    tests: ['store/copy-drafts', 'store/locks'],
    guards: {
      listCopyDrafts: [where('draft.tenant_id', '=', 'tenantId')],
      findCopyDraft: [where('draft.tenant_id', '=', 'tenantId'), where('draft.draft_id', '=', 'draftId')],
      updateCopyDraft: [
        ...seen,
        without('starts_at: null,'),
        without('requested_by: null,'),
        without('is_approved: false,'),
      ],
      moveCopyDraft: [
        replaced(
          "case when status = 'requested' then starts_at else ${startsAt}::timestamptz end",
          '${startsAt}::timestamptz',
        ),
        replaced("(status = 'requested' and requested_by", '(requested_by'),
        without(' and requested_by <> ${changedBy}::text'),
        replaced('requested_by <>', 'requested_by is distinct from'),
        without('${secondPerson}::boolean and '),
        replaced(
          '(${secondPerson}::boolean and not ${isSecond})',
          '(not ${secondPerson}::boolean and ${secondPerson}::boolean)',
        ),
        without(" when ${start} > kairos_now() then 'scheduled'"),
        replaced('case when ${asks} then ${changedBy}::text else requested_by end', '${changedBy}::text'),
        without('tenant_id = ${tenantId} and '),
        without('draft_id = ${draftId} and '),
        replaced('version = ${version}::int', '${version}::int is not null'),
        without("\n      and status in ('draft', 'requested', 'scheduled')"),
      ],
      insertDraftedCopies: [
        replaced('draft.tenant_id = ${tenant_id}::text and', '${tenant_id}::text is not null and'),
        replaced('draft.draft_id = ${draft_id}::text and', '${draft_id}::text is not null and'),
        without(" and draft.status = 'published'"),
        replaced('change.version = (select', '0 <= (select'),
        without('stored.tenant_id = draft.tenant_id and '),
        without('stored.variant = change.variant and '),
        without(' and stored.locale = change.locale'),
        { ...without('\n    on conflict do nothing'), onPostgres: true },
      ],
      listDueCopyDrafts: [
        where('status', '=', "'scheduled'"),
        where('starts_at', '<=', 'sql<Date>`kairos_now()`'),
        without(
          ".orderBy('starts_at')",
          'The index gives them in this order; it matters only to more drafts than one call takes.',
        ),
      ],
      settleDueCopyDraft: [
        where('tenant_id', '=', 'tenant_id'),
        where('draft_id', '=', 'draft_id'),
        where('version', '=', 'version'),
        where('status', '=', "'scheduled'"),
        where('starts_at', '<=', 'sql<Date>`kairos_now()`'),
      ],
    },
  },
];
