import { type GuardedFile, lock, replaced, where, without } from '../guard.ts';

const byKey = where('identity_key', '=', 'identityKey');

/** Guards of background work: reminders, messages, deletion and key rotation. */
export const backgroundGuards: readonly GuardedFile[] = [
  {
    file: 'store/weekly-digests',
    tests: ['digest/weekly-digest'],
    guards: {
      claimWeeklyDigest: [
        without('digest.sent_at is null and '),
        without('digest.leased_until <= kairos_now() and '),
        without(' and digest.attempts < ${sql.lit(mostAttempts)}'),
        replaced('attempts = digest.attempts + 1', 'attempts = digest.attempts'),
        without('power(2, digest.attempts) * '),
      ],
      markDigestSent: [replaced('lease_id = ${leaseId}', '${leaseId}::text is not null')],
      countAdoption: [
        replaced(
          'owner.tenant_id = ${tenantId} and consumed_at',
          '${tenantId}::text is not null and consumed_at',
        ),
        replaced('consumed_at >= ${since} and', '${since}::timestamptz is not null and'),
        replaced('person.tenant_id = ${tenantId}', '${tenantId}::text is not null'),
      ],
    },
  },
  {
    file: 'store/reminders',
    tests: ['store/messages', 'store/next-steps', 'store/locks'],
    guards: {
      insertReminder: [without('lease_id: null,'), without('attempts: 0,'), without('leased_until: null,')],
      scheduleNextStepMail: [where('reminders.attempts', '>=', 'mostAttempts')],
      moveReminder: [
        where('reminder_id', '=', 'reminderId'),
        where('lease_id', '=', 'leaseId'),
        where('sent_at', 'is', 'null'),
        where('cancelled_at', 'is', 'null'),
      ],
      claimDueReminder: [
        without('sent_at is null and '),
        replaced('cancelled_at is null and due_at', 'due_at'),
        without(' and due_at <= kairos_statement_now()'),
        without(' and (leased_until is null or leased_until <= kairos_now())'),
        without(' and attempts < ${sql.lit(mostAttempts)}'),
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
    tests: ['store/messages', 'store/locks'],
    guards: {
      replaceCodeMessage: [
        without(".where('holder_id', '=', message.holderId)"),
        without("await trx.deleteFrom('outbox').where('holder_id', '=', message.holderId).execute();"),
        without('expires_at: message.expiresAt,'),
      ],
      leaseMessages: [
        replaced('sql`message_id = ${which.messageId} and`', 'sql``'),
        without('due_at <= kairos_statement_now() and '),
        without(' and tries < ${sql.lit(mostTries)}'),
        without('\n        and (expires_at is null or expires_at > kairos_now())'),
        replaced('expires_at is null or expires_at > kairos_now()', 'expires_at > kairos_now()'),
        replaced("${'most' in which ? which.most : 1}", '1000'),
        without('tries = tries + 1, '),
        without(", due_at = kairos_now() + power(2, tries) * interval '30 seconds'"),
        lock(' for update skip locked'),
      ],
      removeMessage: [without(".where('message_id', '=', messageId)")],
    },
  },
  {
    file: 'store/sweep',
    tests: ['store/sweep'],
    guards: {
      expired: [
        replaced('<= kairos_statement_now() - interval ${sql.lit(keep)}', 'is not null'),
        without(' - interval ${sql.lit(keep)}'),
      ],
      before: [replaced('<= kairos_statement_now() - ${remembered}', 'is not null')],
      earlierRounds: [
        replaced('round < (select', 'round <= (select'),
        replaced('round < (select published', 'round <> (select published'),
      ],
      deletions: [
        replaced("expired('grants', '1 day')", "expired('grants', '0')"),
        replaced(
          "expired('send_limits', '1 day', 'window_ends_at')",
          "expired('send_limits', '0', 'window_ends_at')",
        ),
        replaced("expired('sent_codes', '1 day')", "expired('sent_codes', '0')"),
        replaced("expired('remembered_devices', '1 day')", "expired('remembered_devices', '0')"),
        replaced("expired('invitations', '1 day')", "expired('invitations', '0')"),
        replaced(
          "expired('erased_identities', '30 days', 'erased_at')",
          "expired('erased_identities', '29 days', 'erased_at')",
        ),
        replaced("expired('challenges', '1 day')", "expired('challenges', '0')"),
        replaced("expired('enrollments', '1 hour')", "expired('enrollments', '0')"),
        replaced("expired('enrollments', '1 hour')", "expired('enrollments', '2 hours')"),
        without('tries >= ${sql.lit(mostTries)} and '),
        without(' and due_at <= kairos_statement_now()'),
        without(", kept: { table: 'past_challenges', columns: challengeColumns }"),
        without(", kept: { table: 'past_enrollments', columns: enrollmentColumns }"),
        ...[
          "expired('rate_limits', '0'),",
          "expired('idempotent_answers', '0'),",
          "expired('outbox', '0'),",
          "expired('remembered_devices', '1 day'),",
          "expired('invitations', '1 day'),",
          "expired('erased_identities', '30 days', 'erased_at'),",
          "before('past_enrollments', 'created_at'),",
          "earlierRounds('prompt_statistics'),",
          "earlierRounds('set_up_durations'),",
        ].map((deletion) => without(deletion)),
      ],
      olderThan: [
        replaced('< ${keptSince(months)}', '<= ${keptSince(months)}'),
        replaced('< ${keptSince(months)}', 'is not null'),
      ],
      outdated: [
        without("olderThan(ledger, 'mfa_prompts', 'prompted_at')"),
        without("olderThan(ledger, 'next_steps', 'shown_at')"),
        replaced("before('past_challenges', 'created_at')", "olderThan(1, 'past_challenges', 'created_at')"),
        replaced(
          "olderThan(challenges, 'past_challenges', 'created_at')",
          "before('past_challenges', 'created_at')",
        ),
      ],
      sweepExpired: [replaced('batch < batchesPerTable', 'batch < 1')],
      deleteBatch: [lock('if (!rows[0]?.locked) return 0;')],
      deleteOldest: [
        replaced('limit ${sql.lit(batchRows)} for', 'limit 1 for'),
        lock(' for update skip locked'),
        replaced(' on conflict do nothing)', ')'),
      ],
    },
  },
  {
    file: 'store/retention',
    tests: ['store/sweep'],
    guards: {
      keptSince: [
        replaced(
          "date_trunc('month', kairos_statement_now() at time zone 'UTC')",
          "kairos_statement_now() at time zone 'UTC'",
        ),
        without('\n    - interval ${sql.lit(`${months} months`)}'),
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
];
