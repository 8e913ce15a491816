import { type GuardedFile, ofSession, replaced, unexpired, where, without } from '../guard.ts';

const byKey = where('identity_key', '=', 'identityKey');
const unconsumed = where('consumed_at', 'is', 'null');

/** Guards of what is proven: challenges, enrollments, factors and codes. */
export const proofsGuards: readonly GuardedFile[] = [
  {
    file: 'store/challenges',
    tests: ['store/challenges', 'enrollment'],
    guards: {
      expireChallenges: [
        byKey,
        unconsumed,
        unexpired,
        without("if (which.only !== undefined) query = query.where('session_id', '=', which.only);"),
        without("if (which.except !== undefined) query = query.where('session_id', '<>', which.except);"),
      ],
    },
  },
  {
    file: 'store/functions/open-challenge.sql',
    tests: ['store/challenges', 'limits/limits'],
    guards: {
      openChallengeFunction: [
        replaced(
          'where identity_key = p_identity_key and session_id = p_session_id and ended_at is null\n',
          'where session_id = p_session_id and ended_at is null\n',
        ),
        replaced(' and session_id = p_session_id and ended_at is null\n', ' and ended_at is null\n'),
        replaced(' and ended_at is null\n    and (first_opened_at', '\n    and (first_opened_at'),
        replaced(' or opened_challenges < p_per_minute', ' or true'),
        replaced("first_opened_at <= kairos_now() - interval '1 minute' or ", ''),
        replaced(
          'then opened_challenges + 1 else 1 end',
          'then opened_challenges + 1 else opened_challenges + 1 end',
        ),
        replaced('then first_opened_at else kairos_now() end', 'then kairos_now() else kairos_now() end'),
        replaced(
          'where identity_key = p_identity_key and session_id = p_session_id\n      and consumed_at',
          'where session_id = p_session_id\n      and consumed_at',
        ),
        replaced(' and session_id = p_session_id\n      and consumed_at', '\n      and consumed_at'),
        without('consumed_at is null and '),
        without(' and expires_at > kairos_now()'),
        without(' offset 5'),
      ],
    },
  },
  {
    file: 'store/functions/finalize-challenge.sql',
    tests: [
      'store/finalization',
      'store/challenges',
      'store/factors',
      'store/recovery-codes',
      'challenges/one-time-proofs',
    ],
    guards: {
      finalizeChallengeFunction: [
        replaced(
          'where identity_key = p_identity_key and session_id = p_session_id and ended_at is null',
          'where session_id = p_session_id and ended_at is null',
        ),
        replaced(' and session_id = p_session_id and ended_at is null', ' and ended_at is null'),
        without(' and ended_at is null'),
        replaced('where challenge_id = p_challenge_id and identity_key', 'where identity_key'),
        replaced(
          'identity_key = p_identity_key and session_id = p_session_id\n      and consumed_at',
          'session_id = p_session_id\n      and consumed_at',
        ),
        replaced(' and session_id = p_session_id\n      and consumed_at', '\n      and consumed_at'),
        without('consumed_at is null and '),
        replaced(' and expires_at > kairos_now()', ''),
        replaced(
          'where factor_id = p_factor_id and identity_key = p_identity_key and last_claim',
          'where identity_key = p_identity_key and last_claim',
        ),
        replaced(' and identity_key = p_identity_key and last_claim', ' and last_claim'),
        without(' and last_claim < p_last_claim'),
        replaced('where set_id = p_set_id and code_hash', 'where code_hash'),
        replaced('p_set_id and code_hash = p_code_hash and used_at', 'p_set_id and used_at'),
        replaced('p_code_hash and used_at is null', 'p_code_hash'),
        without(' and s.identity_key = p_identity_key'),
        without(" and s.status = 'active'"),
        replaced(
          'where factor_id = p_factor_id and identity_key = p_identity_key;',
          'where identity_key = p_identity_key;',
        ),
        replaced('p_factor_id and identity_key = p_identity_key;', 'p_factor_id;'),
        replaced(
          "if status = 'challenge_consumed' and p_token is not null then",
          'if p_token is not null then',
        ),
        replaced("if status = 'challenge_consumed' and p_token is not null then", 'if false then'),
        replaced('  if p_token is not null then\n    update', '  if false then\n    update'),
        replaced('if p_raises then', 'if true then'),
        replaced(
          'set proven_at = excluded.proven_at;\n    end if;\n    if',
          'set proven_at = devices.proven_at;\n    end if;\n    if',
        ),
        replaced(
          'coalesce(p_country, country)\n    where identity_key = p_identity_key and session_id',
          'coalesce(p_country, country)\n    where session_id',
        ),
        replaced(
          'coalesce(p_country, country)\n    where identity_key = p_identity_key and session_id = p_session_id',
          'coalesce(p_country, country)\n    where identity_key = p_identity_key',
        ),
        replaced(
          'delete from remembered_devices where identity_key = p_identity_key',
          'delete from remembered_devices',
        ),
        replaced('where set_id = p_set_id and used_at is null;', 'where used_at is null;'),
        replaced('where set_id = p_set_id and used_at is null;', 'where set_id = p_set_id;'),
        without(' where request_id = p_request_id'),
      ],
    },
  },
  {
    file: 'store/functions/record-failure.sql',
    tests: ['store/finalization'],
    guards: {
      recordFailureFunction: [
        replaced('where request_id = p_request_id and answer is null', 'where answer is null'),
        without(' and answer is null'),
      ],
    },
  },
  {
    file: 'store/enrollments',
    tests: ['store/enrollments', 'enrollment'],
    guards: {
      insertEnrollment: [
        without('identity_key = ${enrollment.identity_key} and '),
        without(' and session_id = ${enrollment.session_id}'),
        without('consumed_at is null and '),
        without(' and expires_at > kairos_now()'),
        without(' offset ${liveEnrollments}'),
      ],
      findEnrollment: [where('enrollment_id', '=', 'id'), ...ofSession('session')],
      findStartedEnrollment: [
        ...ofSession('session'),
        where('type', '=', 'requested.type'),
        without(".where('step_up', '=', sql<StoredStepUp>`${JSON.stringify(requested.stepUp)}::jsonb`)"),
        unconsumed,
        unexpired,
        where('attempts', '<', 'maxEnrollmentAttempts'),
        without(".where('created_at', '>', sql<Date>`kairos_now() - interval '5 minutes'`)"),
      ],
      incrementEnrollmentAttempts: [
        where('enrollment_id', '=', 'id'),
        where('attempts', '<', 'maxEnrollmentAttempts'),
      ],
      confirmEnrollment: [
        where('enrollment_id', '=', 'id'),
        where('confirmed_at', 'is', 'null'),
        unconsumed,
        unexpired,
      ],
      consumeEnrollment: [where('enrollment_id', '=', 'id'), unconsumed, unexpired],
      deleteEnrollment: [where('enrollment_id', '=', 'id'), ...ofSession('session'), unconsumed],
      deleteEnrollments: [byKey, unconsumed],
    },
  },
  {
    file: 'store/factors',
    tests: ['store/factors', 'enrollment'],
    guards: {
      listFactors: [byKey],
      insertFactor: [without(".onConflict((conflict) => conflict.column('credential_id').doNothing())")],
      renameFactor: [where('factor_id', '=', 'factorId'), byKey],
      deleteFactor: [where('factor_id', '=', 'factorId'), byKey],
      deleteFactors: [byKey],
    },
  },
  {
    file: 'store/recovery-codes',
    tests: ['store/recovery-codes', 'enrollment'],
    guards: {
      insertPendingSet: [byKey, where('session_id', '=', 'sessionId'), where('status', '=', "'pending'")],
      findCodeSet: [
        where('set_id', '=', 'setId'),
        ...ofSession('session'),
        replaced("eb('created_at', '>', sql<Date>`kairos_now() - interval '1 hour'`),", ''),
        without("eb('status', '=', 'active'),"),
        without("eb('status', '=', 'pending'),"),
      ],
      findActiveSet: [
        without('c.set_id = codes.set_id and '),
        without(' and c.used_at is null'),
        byKey,
        where('status', '=', "'active'"),
      ],
      findPendingSet: [byKey, where('status', '=', "'pending'")],
      hasPendingSet: [...ofSession('session'), where('status', '=', "'pending'")],
      setHoldsCode: [where('set_id', '=', 'setId'), where('code_hash', '=', 'codeHash')],
      activateSet: [
        replaced(
          ".where('identity_key', '=', identityKey)\n    .where('set_id', '<>', setId)",
          ".where('set_id', '<>', setId)",
        ),
        where('set_id', '<>', 'setId'),
        without(
          ".where('set_id', '=', setId)",
          'The statement before it has retired every other set of this person in the same transaction.',
        ),
        replaced(
          ".where('set_id', '=', setId)\n    .where('identity_key', '=', identityKey)",
          ".where('set_id', '=', setId)",
        ),
        where('status', '=', "'pending'"),
      ],
      retireSets: [byKey, without("if (which === 'pending') query = query.where('status', '=', 'pending');")],
    },
  },
  {
    file: 'store/sent-codes',
    tests: ['store/devices-and-codes', 'sent-codes'],
    guards: {
      replaceSentCode: [
        without("code_hash: (eb) => eb.ref('excluded.code_hash'),"),
        without("expires_at: (eb) => eb.ref('excluded.expires_at'),"),
      ],
      findSentCode: [where('holder_id', '=', 'holderId'), unexpired],
    },
  },
  {
    file: 'store/invitations',
    tests: ['store/devices-and-codes', 'security-keys'],
    guards: {
      redeemInvitation: [
        {
          ...replaced(".where('used_at', 'is', null)\n    .where('invitation_id'", ".where('invitation_id'"),
          onPostgres: true,
        },
        byKey,
        where('type', '=', 'type'),
        replaced(".where('used_at', 'is', null)\n        .where('expires_at'", ".where('expires_at'"),
        unexpired,
        without('.limit(1)'),
      ],
      liveInvitations: [byKey, where('used_at', 'is', 'null'), unexpired],
    },
  },
];
