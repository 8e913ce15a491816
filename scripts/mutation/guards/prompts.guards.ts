import { type GuardedFile, lock, replaced, where, without } from '../guard.ts';

const byKey = where('identity_key', '=', 'identityKey');
const unanswered = where('responded_at', 'is', 'null');

/** Guards of prompts and of what is counted about them. */
export const promptsGuards: readonly GuardedFile[] = [
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
        without(" where ${kind}::text <> 'ghost'"),
      ],
      bumpLedgerVersion: [byKey, replaced("eb('ledger_version', '+', 1)", "eb('ledger_version', '+', 0)")],
      findPrompt: [where('prompt_id', '=', 'promptId'), byKey],
      markPromptExposed: [where('prompt_id', '=', 'promptId'), where('exposed_at', 'is', 'null'), unanswered],
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
    file: 'store/session-snapshot',
    tests: ['store/session-snapshot'],
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
        replaced('team.round = round.published', 'team.round >= round.published'),
        replaced('team.tenant_id = person.tenant_id', 'team.tenant_id is not null'),
        replaced(
          "coalesce(coalesce(person.facts -> 'organizationIds', person.traits -> 'organizationIds') ->> 0, '')",
          "''",
        ),
        replaced('tenant.round = team.round', 'tenant.round is not null'),
        replaced('tenant.tenant_id = team.tenant_id', 'tenant.tenant_id is not null'),
        replaced("tenant.organization_id = ''", 'tenant.organization_id is not null'),
        replaced('order by tenant_id is null, version desc', 'order by version desc'),
        replaced('person.identity_id = ${who.identityId}', '${who.identityId}::text is not null'),
        replaced('device.device_id = visit.device_id', 'visit.device_id is not null'),
        replaced('earlier.created_at < visit.created_at', 'earlier.created_at <> visit.created_at'),
        without('person.tenant_id = ${who.tenantId} and '),
        replaced('visit.identity_key = person.identity_key and visit.session_id', 'visit.session_id'),
        without(' and visit.session_id = ${who.sessionId}'),
        replaced('notice.identity_key = person.identity_key', 'true'),
        replaced('device.identity_key = person.identity_key and ', ''),
      ],
    },
  },
  {
    file: 'store/prompt-statistics',
    tests: ['store/counted-statistics', 'store/prompt-statistics'],
    guards: {
      beginRound: [
        replaced('round.began_at <= kairos_now()', 'round.began_at >= kairos_now()'),
        replaced('case when round.step is null then ${fresh} else ${longestRound} end', "interval '0'"),
        replaced('case when round.step is null then ${fresh} else ${longestRound} end', '${fresh}'),
        replaced('case when round.step is null then ${fresh} else ${longestRound} end', '${longestRound}'),
        without(",\n      after_tenant = '', after_identity = ''"),
      ],
      countSlice: [
        without('where step is not null '),
        lock(' for update skip locked'),
        without(", after_tenant = '', after_identity = ''"),
      ],
      publish: [replaced('published = counting', 'published = published'), without(', step = null')],
      countPeople: [
        replaced(
          'where (tenant_id, identity_id) > (${after_tenant}, ${after_identity})',
          "where (tenant_id, identity_id) > (${after_tenant}, '') and ${after_identity}::text is not null",
        ),
        replaced(
          'where (tenant_id, identity_id) > (${after_tenant}, ${after_identity})',
          'where identity_id > ${after_identity} and ${after_tenant}::text is not null',
        ),
        replaced('factors.identity_key = person.identity_key', 'factors.identity_key is not null'),
        replaced('select distinct jsonb', 'select jsonb'),
        without("\n      where organization_id <> ''"),
        without(' filter (where has_factor)'),
        replaced('prompt_statistics.people + excluded.people', 'excluded.people'),
        replaced('prompt_statistics.enrolled + excluded.enrolled', 'excluded.enrolled'),
        without('set_ups.identity_key = person.identity_key and '),
        without(" and created_at > kairos_now() - interval '90 days'"),
        without(
          '\n          and consumed_at is not null',
          'No codes are kept later than the end of a set-up that has none, so it is left out all the same.',
        ),
        without('audit_events.tenant_id = person.tenant_id and '),
        without(' and audit_events.identity_key = person.identity_key'),
        without('audit_events.session_id = begun.session_id and '),
        without(" and type = 'mfa.recovery_codes_acknowledged'"),
        without('at >= begun.consumed_at and '),
        without(' and at <= begun.consumed_at + ${longestSetUp}'),
        without('\n      where kept.at is not null'),
      ],
      takeMedians: [
        replaced(
          'where round = ${counting}::int and tenant_id',
          'where tenant_id',
          'Tenants of earlier rounds are gone through too, but none of their durations: it takes longer, and counts the same.',
        ),
        without(' and tenant_id > ${after_tenant}'),
        without('timed.round = ${counting}::int and '),
        without(' and timed.tenant_id = tenant.tenant_id'),
        without('prompt_statistics.round = ${counting}::int and '),
        without(' and prompt_statistics.tenant_id = pace.tenant_id'),
        without(" and prompt_statistics.organization_id = ''"),
      ],
    },
  },
  {
    file: 'store/insights',
    tests: ['store/insights-counts'],
    guards: {
      countFunnel: [
        without(' and identities.tenant_id = ${tenantId}'),
        replaced("prompt.kind <> 'required' and ", ''),
        replaced(
          ' and prompt.prompted_at >= ${since ?? new Date(0)}',
          ' and ${since ?? new Date(0)}::timestamptz is not null',
        ),
        replaced(
          'set_ups.prompt_id = prompt.prompt_id\n        order',
          'set_ups.prompt_id is not null\n        order',
        ),
        replaced('set_ups.prompt_id = prompt.prompt_id and', 'set_ups.prompt_id is not null and'),
        replaced(
          ' and consumed_at is not null\n        order',
          '\n        order',
          'Unfinished set-ups sort last, and one that stands alone verifies at no time.',
        ),
        without('kept.tenant_id = ${tenantId} and '),
        without(" and kept.type = 'mfa.recovery_codes_acknowledged'"),
        without(' and kept.at >= asked.verified_at'),
        without('passed.tenant_id = ${tenantId} and '),
        without(" and passed.type = 'user.mfa_succeeded'"),
        without(' and passed.at >= asked.verified_at'),
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
        without('prompt_id is not null and '),
        without(' and set_ups.consumed_at <= challenge.created_at'),
      ],
    },
  },
];
