import { type GuardedFile, replaced, where, without } from '../guard.ts';

/** Guards of what is counted: guesses, requests, messages, amounts. */
export const limitsGuards: readonly GuardedFile[] = [
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
      secondsUntilAttempt: [
        replaced(' where identity_key = ${identityKey}', ' where ${identityKey}::text is not null'),
        replaced('${perDay - 1}::int', '0'),
        replaced('${perMonth - 1}::int', '0'),
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
      secondsLimited: [replaced('where key = ${key}', 'where ${key}::text is not null')],
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
