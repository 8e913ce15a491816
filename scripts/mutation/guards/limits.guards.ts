import { type GuardedFile, replaced, where, without } from '../guard.ts';

/** Guards of what is counted: guesses, requests, messages, amounts. */
export const limitsGuards: readonly GuardedFile[] = [
  {
    file: 'store/attempt-budgets',
    tests: ['store/limits', 'limits/limits'],
    guards: {
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
    file: 'store/functions/attempt-budget.sql',
    tests: ['store/limits', 'limits/limits'],
    guards: {
      reserveAttemptFunction: [
        without('count(*) < 100 and '),
        without(" and count(*) filter (where at > excluded.failed_at[1] - interval '24 hours') < 20"),
        replaced("filter (where at > excluded.failed_at[1] - interval '24 hours') ", ''),
        replaced("where at > excluded.failed_at[1] - interval '30 days')\n  returning", ')\n  returning'),
        replaced("where at > excluded.failed_at[1] - interval '30 days' order by at", 'order by at'),
        replaced(
          "greatest(excluded.failed_at[1], (select max(at) from unnest(budget.failed_at) at) + interval '1 microsecond')",
          'excluded.failed_at',
        ),
      ],
      secondsUntilAttemptFunction: [
        without(' where identity_key = p_identity_key'),
        replaced('array_upper(failed_at, 1) - 19', '1'),
        replaced('array_upper(failed_at, 1) - 99', '1'),
      ],
    },
  },
  {
    file: 'store/functions/consume-attempt.sql',
    tests: [
      'store/challenges',
      'store/factors',
      'limits/consume-attempt',
      'limits/unguessable-proofs',
      'limits/limits',
    ],
    guards: {
      consumeAttemptFunction: [
        replaced('if not kairos_claim_request(p_request_id, p_key_id, p_body_hash) then', 'if false then'),
        replaced('where challenge_id = p_challenge_id and identity_key', 'where identity_key'),
        replaced(
          'identity_key = p_identity_key and session_id = p_session_id\n      and consumed_at',
          'session_id = p_session_id\n      and consumed_at',
        ),
        replaced(' and session_id = p_session_id\n      and consumed_at', '\n      and consumed_at'),
        without('consumed_at is null and '),
        replaced('expires_at > kairos_now() and attempts < 5', 'attempts < 5'),
        without(' and attempts < 5'),
        replaced(
          "'proofs:' || p_factor_type || ':' || p_identity_key || ':' || p_session_id,",
          "'proofs:' || p_identity_key || ':' || p_session_id,",
        ),
        replaced('counted.expires_at <= excluded.started_at or counted.hits < 30', 'true'),
        replaced('counted.expires_at <= excluded.started_at or counted.hits < 30', 'counted.hits < 30'),
        replaced('where factor_id = p_factor_id and identity_key', 'where identity_key'),
        replaced('p_factor_id and identity_key = p_identity_key and failures', 'p_factor_id and failures'),
        replaced(' and failures < 100', ''),
        replaced('\n      and (locked_until is null or locked_until <= kairos_now())', ''),
        replaced('if token is null then', 'if false then'),
        replaced('least(left_of_challenge, left_of_factor)', 'left_of_challenge'),
        replaced('least(left_of_challenge, left_of_factor)', 'left_of_factor'),
        replaced(
          'where factor_id = p_factor_id and locked_until > kairos_now()',
          'where locked_until > kairos_now()',
        ),
      ],
    },
  },
  {
    file: 'store/send-limits',
    tests: ['store/limits'],
    guards: {
      secondsToWait: [replaced('where limit_key = ${key}', 'where ${key}::text is not null')],
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
      findRequest: [where('request_id', '=', 'requestId')],
      storeAnswer: [where('request_id', '=', 'requestId')],
      releaseRequest: [where('request_id', '=', 'requestId'), where('answer', 'is', 'null')],
    },
  },
  {
    file: 'store/functions/claim-request.sql',
    tests: ['store/limits', 'store/grants', 'idempotency'],
    guards: {
      claimRequestFunction: [
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
      answerRequestFunction: [
        without(
          'if not kairos_claim_request(p_request_id, p_key_id, p_body_hash) then return false; end if;',
        ),
        without(' where request_id = p_request_id'),
      ],
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
        replaced(
          'where identity_key = ${identityKey} and action = ${action} and bucket = ${bucket}), 0) as version',
          'where action = ${action} and bucket = ${bucket}), 0) as version',
        ),
        replaced(
          'action = ${action} and bucket = ${bucket}), 0) as version',
          'bucket = ${bucket}), 0) as version',
        ),
        replaced(' and bucket = ${bucket}), 0) as version', '), 0) as version'),
      ],
      recordSpending: [without('\n        where head.version = ${version}::int')],
    },
  },
];
