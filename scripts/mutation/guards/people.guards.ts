import { type GuardedFile, lock, replaced, where, without } from '../guard.ts';

const byKey = where('identity_key', '=', 'identityKey');

/** Guards of what is known about people, and of the documents of their tenants. */
export const peopleGuards: readonly GuardedFile[] = [
  {
    file: 'store/identities',
    tests: ['store/people', 'store/adoption', 'store/locks'],
    guards: {
      findIdentity: [where('tenant_id', '=', 'tenantId'), where('identity_id', '=', 'identityId')],
      findIdentityForUpdate: [
        where('tenant_id', '=', 'tenantId'),
        where('identity_id', '=', 'identityId'),
        lock('.forUpdate()'),
      ],
      upsertIdentity: [replaced('identities.facts || excluded.facts', 'excluded.facts')],
      applySignals: [
        without(' where identity_key = ${identityKey}'),
        replaced('greatest(facts->>${name}, ${at.toISOString()}::text)', '${at.toISOString()}::text'),
        replaced(
          'jsonb_build_object(${name}::text, ${at.toISOString()}::text) || ${facts}',
          '${facts} || jsonb_build_object(${name}::text, ${at.toISOString()}::text)',
        ),
      ],
      lockIdentity: [
        where(
          'identity_key',
          '=',
          'identityKey',
          'It locks more people then, and none less: slower, not weaker.',
        ),
        lock('.forNoKeyUpdate()'),
        { ...replaced('.forNoKeyUpdate()', '.forUpdate()'), onPostgres: true },
      ],
      deleteIdentity: [byKey],
      searchIdentities: [
        where('tenant_id', '=', 'tenantId'),
        replaced('where f.identity_key = person.identity_key', 'where f.identity_key is not null'),
        without("if (after !== undefined) query = query.where('identity_id', '>', after);"),
        without('if (factor !== undefined) query = query.where(hasFactor(factor));'),
      ],
    },
  },
  {
    file: 'store/adoption',
    tests: ['store/adoption'],
    guards: {
      countAdoption: [
        replaced('identities.tenant_id = ${tenantId})', '${tenantId}::text is not null)'),
        replaced(
          'from identities where tenant_id = ${tenantId}',
          'from identities where ${tenantId}::text is not null',
        ),
      ],
    },
  },
  {
    file: 'store/addresses',
    tests: ['store/devices-and-codes'],
    guards: {
      rememberAddress: [
        replaced('replaced_at: sql<Date>`kairos_now()`', "address: (eb) => eb.ref('excluded.address')"),
      ],
      listFormerAddresses: [
        replaced(
          ".where('identity_key', '=', identityKey)\n    .where('replaced_at'",
          ".where('replaced_at'",
        ),
        without(".where('replaced_at', '<', sql<Date>`kairos_now() - interval '30 days'`)"),
        replaced(
          ".where('identity_key', '=', identityKey)\n    .execute();\n  return",
          '.execute();\n  return',
        ),
      ],
    },
  },
  {
    file: 'store/activity',
    tests: ['store/people'],
    guards: {
      noteActiveDay: [
        replaced('set opened_at = excluded.opened_at', 'set opened_at = moments.opened_at'),
        replaced('milestone.days = counted.active_days', 'milestone.days <= counted.active_days'),
        without('identity_key = ${identityKey} and '),
        without(' and last_active_on is distinct from today.day'),
      ],
    },
  },
  {
    file: 'store/moments',
    tests: ['store/people'],
    guards: {
      openMoment: [
        replaced('greatest(moments.opened_at, excluded.opened_at)', 'excluded.opened_at'),
        replaced(
          'case when excluded.opened_at >= moments.opened_at then excluded.is_first else moments.is_first end',
          'excluded.is_first',
        ),
      ],
    },
  },
  {
    file: 'store/dated-notices',
    tests: ['store/people', 'prompts/prompts'],
    guards: {
      extendNotice: [
        without('identity_key = ${identityKey} and '),
        without('extended_at is null and '),
        without(' and deadline > kairos_now()'),
      ],
      noticeDeadline: [byKey],
    },
  },
  {
    file: 'store/preferences',
    tests: ['store/people'],
    guards: {
      setPreferences: [
        byKey,
        without("ledger_version: eb('ledger_version', '+', 1),"),
        replaced('coalesce(never_ask_at, kairos_now())', 'kairos_now()'),
        replaced('coalesce(reminders_off_at, kairos_now())', 'kairos_now()'),
      ],
      neverSuggestStep: [
        without('\n    where identity_key = ${identityKey}'),
        replaced('ledger_version + 1', 'ledger_version'),
        replaced('(never_steps - ${step}::text) || to_jsonb', 'to_jsonb'),
      ],
      storeSetupSkip: [byKey, where('setup_skipped_at', 'is', 'null')],
      clearSetupSkip: [byKey],
    },
  },
  {
    file: 'store/policies',
    tests: ['store/documents', 'store/locks', 'store/policies'],
    guards: {
      publishPolicy: [
        lock('await sql`select pg_advisory_xact_lock(${publishLock}::bigint)`.execute(trx);'),
        replaced('${text}::jsonb is distinct from', '${text}::jsonb is not null or ${text}::jsonb ='),
        replaced('where tenant_id is null order', 'order'),
      ],
      findPolicy: [where('version', '=', 'version')],
      insertPolicy: [
        replaced(
          " or ${version}::int = (${inForce(trx, tenantId).select('version')})",
          ' or ${version}::int > 0',
        ),
      ],
      lockPolicies: [lock('.forUpdate()')],
      inForce: [
        replaced("eb('policies.tenant_id', '=', tenantId)", "eb('policies.tenant_id', 'is not', null)"),
        without('.orderBy(sql`policies.tenant_id is null`)'),
      ],
    },
  },
  {
    file: 'store/policy-requests',
    tests: ['store/policy-requests'],
    guards: {
      requestPolicy: [
        without('version = excluded.version, '),
        without('document = excluded.document,'),
        without('requested_by = excluded.requested_by, '),
        replaced('requested_at = excluded.requested_at', 'requested_at = policy_requests.requested_at'),
      ],
      takePolicyRequest: [
        replaced('tenant_id = ${tenantId} and', ''),
        without(' and version = ${active}::int'),
        without('\n      and document::jsonb = ${JSON.stringify(document)}::jsonb'),
        without('\n      and requested_by <> ${changedBy}::text'),
        replaced('requested_by <>', 'requested_by is distinct from'),
        without("\n      and requested_at > kairos_now() - interval '1 day'"),
      ],
    },
  },
  {
    file: 'store/copy-overrides',
    tests: ['store/documents', 'store/experiments', 'store/locks', 'store/copy-drafts'],
    guards: {
      listVariantsWithOverride: [
        without('\n      where tenant_id = ${tenantId}::text'),
        replaced('order by variant, locale, version desc', 'order by variant, locale, version'),
        without('\n    where words is not null'),
      ],
      listPromptCopies: [where('copy.tenant_id', '=', 'tenantId')],
      listPromptCopyVersions: [
        where('copy.tenant_id', '=', 'tenantId'),
        where('copy.variant', '=', 'variant'),
        where('copy.locale', '=', 'locale'),
      ],
      findPromptCopy: [
        where('tenant_id', '=', 'tenantId'),
        where('variant', '=', 'variant'),
        where('locale', '=', 'locale'),
        where('version', '=', 'to'),
      ],
      variantOverrideIn: [
        without('tenant_id = ${tenantId}::text and '),
        without(' and variant = ${variant}::text'),
        without('\n    where words is not null'),
      ],
      insertPromptCopy: [
        replaced(
          'where ${after}::int = (select coalesce(max(version), 0)',
          'where 0 <= (select coalesce(max(version), 0)',
        ),
        without('tenant_id = ${tenantId}::text and '),
        without('variant = ${variant}::text and '),
        without(' and locale = ${locale}::text'),
        { ...without('\n    on conflict do nothing'), onPostgres: true },
      ],
    },
  },
];
