import { type GuardedFile, lock, replaced, where, without } from './guard.ts';

const byKey = where('identity_key', '=', 'identityKey');
const unanswered = where('responded_at', 'is', 'null');

/** Guards of what is counted and kept: limits, people, prompts, messages, policies and the audit. */
export const recordGuards: readonly GuardedFile[] = [
  {
    file: 'store/attempt-budgets',
    tests: ['store/limits', 'limits/limits'],
    guards: {
      reserveAttempt: [
        without('count(*) < ${perMonth} and '),
        without(" and count(*) filter (where at > excluded.failed_at[1] - interval '24 hours') < ${perDay}"),
        replaced("filter (where at > excluded.failed_at[1] - interval '24 hours') ", ''),
        replaced("where at > excluded.failed_at[1] - interval '30 days')\n    returning", ')\n    returning'),
        replaced("where at > excluded.failed_at[1] - interval '30 days' order by at", 'order by at'),
      ],
      refundAttempt: [
        without('\n    where identity_key = ${identityKey}'),
        replaced(
          'array_remove(failed_at, ${token}::timestamptz)',
          "case when ${token} <> '' then '{}'::timestamptz[] end",
        ),
      ],
    },
  },
  {
    file: 'store/rate-limits',
    tests: ['store/limits'],
    guards: {
      consumeRequest: [
        without(' or rate_limits.hits < ${most}'),
        replaced('rate_limits.hits < ${most}', '${most} > 0'),
        without('rate_limits.expires_at <= excluded.started_at or '),
        replaced(
          'case when rate_limits.expires_at <= excluded.started_at then 1 else rate_limits.hits + 1 end',
          '1',
        ),
        replaced(
          'case when rate_limits.expires_at <= excluded.started_at then 1 else rate_limits.hits + 1 end',
          'rate_limits.hits + 1',
        ),
        replaced(
          'case when rate_limits.expires_at <= excluded.started_at then excluded.expires_at else rate_limits.expires_at end',
          'excluded.expires_at',
        ),
      ],
    },
  },
  {
    file: 'store/send-limits',
    tests: ['store/limits'],
    guards: {
      consumeSendLimits: [replaced("window_ends_at < kairos_now() - interval '1 day'", 'true')],
      takeOne: [
        without(' where ${max}::int > 0'),
        replaced('spent.sends < ${max}::int', '${max}::int > 0'),
        without('spent.window_ends_at <= kairos_now() or '),
        replaced('case when spent.window_ends_at <= kairos_now() then 1 else spent.sends + 1 end', '1'),
        replaced(
          'case when spent.window_ends_at <= kairos_now() then 1 else spent.sends + 1 end',
          'spent.sends + 1',
        ),
        replaced(
          'case when spent.window_ends_at <= kairos_now() then excluded.window_ends_at else spent.window_ends_at end',
          'excluded.window_ends_at',
        ),
      ],
    },
  },
  {
    file: 'store/idempotent-answers',
    tests: ['store/limits', 'idempotency'],
    guards: {
      claimRequest: [
        replaced(
          'known.expires_at <= kairos_now() or (known.answer is null and known.running_until <= kairos_now())',
          'true',
        ),
        without('known.expires_at <= kairos_now() or '),
        without(' or (known.answer is null and known.running_until <= kairos_now())'),
        without('known.answer is null and '),
        without(' and known.running_until <= kairos_now()'),
        without(', answer = null'),
      ],
      findRequest: [where('request_id', '=', 'requestId')],
      storeAnswer: [where('request_id', '=', 'requestId')],
      releaseRequest: [where('request_id', '=', 'requestId'), where('answer', 'is', 'null')],
    },
  },
  {
    file: 'store/spendings',
    tests: ['store/limits'],
    guards: {
      sumSpendings: [
        replaced(
          'where identity_key = ${identityKey} and action = ${action} and bucket = ${bucket} and at',
          'where action = ${action} and bucket = ${bucket} and at',
        ),
        replaced(
          'action = ${action} and bucket = ${bucket} and at > ${since}',
          'bucket = ${bucket} and at > ${since}',
        ),
        replaced(' and bucket = ${bucket} and at > ${since}', ' and at > ${since}'),
        without(' and at > ${since}'),
      ],
      recordSpending: [without('\n        where head.version = ${version}::int')],
    },
  },
  {
    file: 'store/identities',
    tests: ['store/people', 'enrollment/enrollment'],
    guards: {
      findIdentity: [where('tenant_id', '=', 'tenantId')],
      findIdentityForUpdate: [where('tenant_id', '=', 'tenantId'), lock('.forUpdate()')],
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
        lock('.forUpdate()'),
      ],
      deleteIdentity: [byKey],
      searchIdentities: [where('tenant_id', '=', 'tenantId')],
    },
  },
  {
    file: 'store/addresses',
    tests: ['store/devices-and-codes'],
    guards: {
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
    },
  },
  {
    file: 'store/prompts',
    tests: ['store/prompts'],
    guards: {
      listPrompts: [
        byKey,
        without(".where('prompted_at', '>', sql<Date>`kairos_now() - interval '366 days'`)"),
      ],
      openPrompt: [
        without('identity_key = ${identityKey} and '),
        without(' and ledger_version = ${prompt.ledgerVersion}::int'),
        without('mfa_prompts.identity_key = turn.identity_key and '),
        replaced('responded_at is null and (\n', '(\n'),
        without("kind = 'required' and ${kind}::text <> 'required' or "),
        without(' or kind <> ${kind}::text and ${replaces}::boolean'),
        replaced(
          'exposed_at is null and prompted_at <= ${prompt.unseenSince}',
          'prompted_at <= ${prompt.unseenSince}',
        ),
        without(' and prompted_at <= ${prompt.unseenSince}'),
        without(' and exposed_at <= ${prompt.unansweredSince}'),
        replaced('(select count(*) from settled) >= 0', 'true'),
        replaced('on conflict do nothing\n      returning prompt_id', 'returning prompt_id'),
        replaced('on conflict do nothing\n      returning identity_key', 'returning identity_key'),
        without("\n      from opened where ${kind}::text <> 'ghost'".slice('\n      from opened'.length)),
      ],
      bumpLedgerVersion: [byKey, replaced("eb('ledger_version', '+', 1)", "eb('ledger_version', '+', 0)")],
      findPrompt: [where('prompt_id', '=', 'promptId'), byKey],
      recordPromptExposed: [
        where('prompt_id', '=', 'promptId'),
        where('exposed_at', 'is', 'null'),
        unanswered,
      ],
      acceptPrompt: [
        where('prompt_id', '=', 'promptId'),
        unanswered,
        replaced('coalesce(accepted_at, kairos_now())', 'kairos_now()'),
        replaced('coalesce(exposed_at, kairos_now())', 'kairos_now()'),
      ],
      answerPrompt: [where('prompt_id', '=', 'promptId'), unanswered],
      resolvePromptsAsEnrolled: [byKey, unanswered],
    },
  },
  {
    file: 'store/copy-overrides',
    tests: ['store/documents'],
    guards: {
      listPromptCopies: [where('copy.tenant_id', '=', 'tenantId')],
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
  {
    file: 'store/policies',
    tests: ['store/documents'],
    guards: {
      publishPolicy: [
        replaced('${text}::jsonb is distinct from', '${text}::jsonb is not null or ${text}::jsonb ='),
        replaced('where tenant_id is null order', 'order'),
      ],
      insertPolicy: [
        replaced(
          " or ${version}::int = (${inForce(trx, tenantId).select('version')})",
          ' or ${version}::int > 0',
        ),
        lock('.forUpdate()'),
      ],
      inForce: [
        replaced("eb('policies.tenant_id', '=', tenantId)", "eb('policies.tenant_id', 'is not', null)"),
        without('.orderBy(sql`policies.tenant_id is null`)'),
      ],
    },
  },
  {
    file: 'store/reminders',
    tests: ['store/messages'],
    guards: {
      insertReminder: [without('lease_id: null,'), without('attempts: 0,'), without('leased_until: null,')],
      claimDueReminder: [
        without('sent_at is null and '),
        replaced('cancelled_at is null and due_at', 'due_at'),
        without(' and due_at <= kairos_now()'),
        without(' and (leased_until is null or leased_until <= kairos_now())'),
        without(' and attempts < ${mostAttempts}::int'),
        lock(' for update skip locked'),
      ],
      endReminder: [
        where('reminder_id', '=', 'reminderId'),
        where('lease_id', '=', 'leaseId'),
        where('sent_at', 'is', 'null'),
      ],
      postponeReminder: [where('reminder_id', '=', 'reminderId'), where('lease_id', '=', 'leaseId')],
      findUnsubscriber: [where('unsubscribe_token', '=', 'token')],
      cancelReminders: [byKey, where('sent_at', 'is', 'null'), where('cancelled_at', 'is', 'null')],
    },
  },
  {
    file: 'store/outbox',
    tests: ['store/messages'],
    guards: {
      leaseMessages: [
        where('tries', '>=', 'mostTries'),
        without(".where('due_at', '<=', sql<Date>`kairos_now()`)"),
        replaced('where due_at <= kairos_now() order by', 'order by'),
        lock(' for update skip locked'),
        replaced('limit ${most} for', 'for'),
      ],
      removeMessage: [without(".where('message_id', '=', messageId)")],
    },
  },
  {
    file: 'store/prompt-statistics',
    tests: ['publishable-statistics'],
    guards: {
      refreshStatistics: [
        without(' where round.began_at <= kairos_now() - ${fresh}::interval'),
        without(' where factors.identity_key = identities.identity_key'),
        without('audit_events.tenant_id = person.tenant_id and '),
        without(' and audit_events.identity_key = set_ups.identity_key'),
        without(' and audit_events.session_id = set_ups.session_id'),
        without(' and at >= set_ups.consumed_at'),
        without('\n        and kept.at <= set_ups.consumed_at + ${longestSetUp}::interval'),
        replaced("set_ups.created_at > kairos_now() - interval '90 days'", 'true'),
        replaced('measured_at < kairos_now() - ${fresh}::interval', 'false'),
      ],
    },
  },
  {
    file: 'store/insights',
    tests: ['insights', 'insights.property'],
    guards: {
      countFunnel: [
        without(' and identities.tenant_id = ${tenantId}'),
        replaced("prompt.kind <> 'required' and ", ''),
        replaced(
          ' and prompt.prompted_at >= ${since ?? new Date(0)}',
          ' and ${since ?? new Date(0)}::timestamptz is not null',
        ),
        without(' and kept.identity_key = asked.identity_key'),
        without(' and passed.identity_key = asked.identity_key'),
      ],
      countChallenges: [
        without(' and identities.tenant_id = ${tenantId}'),
        replaced(
          'challenge.created_at >= ${since ?? new Date(0)}',
          '${since ?? new Date(0)}::timestamptz is not null',
        ),
        without('set_ups.identity_key = challenge.identity_key\n          and '),
      ],
    },
  },
  {
    file: 'store/session-snapshot',
    tests: ['prompts/prompts', 'signals', 'enforcement', 'publishable-statistics', 'session-risk'],
    guards: {
      loadSession: [
        replaced(
          'tenant_id = ${who.tenantId} or tenant_id is null',
          'tenant_id is not null or tenant_id is null',
        ),
        without(' where factors.identity_key = person.identity_key'),
        without('prompt.identity_key = person.identity_key and '),
        without(" and prompted_at > kairos_now() - interval '366 days'"),
        replaced('\n       where opened.identity_key = person.identity_key', ''),
        without('earlier.identity_key = visit.identity_key\n        and '),
        without('measure.tenant_id = person.tenant_id and '),
        without('person.tenant_id = ${who.tenantId} and '),
        replaced('visit.identity_key = person.identity_key and visit.session_id', 'visit.session_id'),
        without(' and visit.session_id = ${who.sessionId}'),
        replaced('notice.identity_key = person.identity_key', 'true'),
        replaced('device.identity_key = person.identity_key and ', ''),
      ],
    },
  },
  {
    file: 'store/rotation',
    tests: ['store/factors', 'rotation'],
    guards: {
      replaceMaterial: [where('factor_id', '=', 'read.factor_id'), where('material', '=', 'read.material')],
      findFactorsAfter: [where('factor_id', '>', 'after')],
      countCodeSetsUnder: [without("status <> 'retired' and "), without(' and key_id <> ${otherThan}')],
    },
  },
  {
    file: 'store/sweep',
    tests: ['idempotency', 'insights', 'audit-chain'],
    guards: {
      sweepExpired: [
        replaced(
          ' returning ${kept})\n      insert into ${sql.table(past)} (${kept}) select ${kept} from gone on conflict do nothing',
          ' returning ${kept}) select ${kept} from gone',
        ),
        replaced('created_at <= kairos_now() - ${remembered}::interval', 'true'),
      ],
      expired: [
        replaced('expires_at <= kairos_now() - ${keep}::interval', '${keep}::interval is not null'),
        replaced('kairos_now() - ${keep}::interval', 'kairos_now() - 0 * ${keep}::interval'),
        lock(' for update skip locked'),
      ],
    },
  },
  {
    file: 'store/audit',
    tests: ['administration'],
    guards: {
      listAudit: [
        where('event.tenant_id', '=', 'tenantId'),
        without("if (filter.type) query = query.where('event.type', '=', filter.type);"),
        without("if (filter.since) query = query.where('event.at', '>=', new Date(filter.since));"),
        without(
          "if (filter.before !== undefined) query = query.where('event.event_id', '<', filter.before);",
        ),
      ],
    },
  },
  {
    file: 'store/audit-reasons',
    tests: ['administration', 'audit-chain'],
    guards: { findReasons: [where('digest', 'in', 'digests')] },
  },
  {
    file: 'store/audit-patterns',
    tests: ['administration'],
    guards: {
      failuresByPerson: [
        without('event.tenant_id = ${tenantId} and '),
        without("event.type = 'user.mfa_failed' and "),
        replaced(' and event.at > ${since}', ' and ${since}::timestamptz is not null'),
        replaced('having count(*) >= ${least}', 'having ${least}::int > 0'),
      ],
      failureSpread: [
        without('tenant_id = ${tenantId} and '),
        without("type = 'user.mfa_failed' and "),
        replaced(' and at > ${since}', ' and ${since}::timestamptz is not null'),
      ],
    },
  },
  {
    file: 'store/audit-chain',
    tests: ['audit-chain', 'deliver-audit'],
    guards: {
      lockChain: [
        lock(' for update skip locked'),
        replaced('where tenant_id = ${tenantId} for', 'where ${tenantId} is not null for'),
      ],
      chainHead: [
        replaced('where tenant_id = ${tenantId} order', 'where ${tenantId} is not null order'),
        replaced('audit_seals.seq desc', 'audit_seals.seq'),
      ],
      listUnsealed: [
        replaced('where u.tenant_id = ${tenantId} order', 'where ${tenantId} is not null order'),
        replaced('order by u.event_id', 'order by u.event_id desc'),
      ],
      insertSeals: [
        without(
          ".where(\n      'event_id',\n      'in',\n      seals.map(({ event_id }) => event_id),\n    )",
        ),
      ],
      listSeals: [
        replaced('where s.tenant_id = ${tenantId} and', 'where ${tenantId} is not null and'),
        replaced(' and s.seq > ${after}', ' and ${after}::int is not null'),
      ],
      listUncovered: [replaced('where s.event_id is null order', 'where u.event_id is null order')],
      listDueCheckpoints: [
        replaced('head.seq >= chain.checkpoint_seq + 1000\n      or ', ''),
        without('head.seq > chain.checkpoint_seq and '),
        without(" and chain.checkpoint_at <= kairos_now() - interval '5 minutes'"),
      ],
      markCheckpoint: [
        replaced('greatest(checkpoint_seq, ${seq})', '${seq}'),
        replaced('\n    where tenant_id = ${tenantId}', '\n    where ${tenantId} is not null'),
      ],
    },
  },
  {
    file: 'store/audit-deliveries',
    tests: ['deliver-audit'],
    guards: {
      claimDelivery: [
        replaced('where sink = ${sink} and tenant_id = (', 'where tenant_id = ('),
        without('waiting.sink = ${sink} and '),
        without(' and waiting.leased_until <= kairos_now()'),
        without(' and waiting.due_at <= kairos_now()'),
        without(
          '\n        and exists (select 1 from audit_seals s where s.tenant_id = waiting.tenant_id and s.seq > waiting.delivered_seq)',
        ),
        without('s.tenant_id = waiting.tenant_id and '),
        lock(' for update skip locked'),
      ],
      advanceDelivery: [replaced('where lease_id = ${leaseId}', 'where ${leaseId} is not null')],
      postponeDelivery: [replaced('where lease_id = ${leaseId}', 'where ${leaseId} is not null')],
    },
  },
];
