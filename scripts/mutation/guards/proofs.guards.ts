import { type GuardedFile, ofSession, replaced, unexpired, where, without } from '../guard.ts';

const byKey = where('identity_key', '=', 'identityKey');
const unconsumed = where('consumed_at', 'is', 'null');

/** Guards of what is proven: challenges, enrollments, factors and codes. */
export const proofsGuards: readonly GuardedFile[] = [
  {
    file: 'store/challenges',
    tests: ['store/challenges', 'enrollment'],
    guards: {
      insertChallenge: [
        without('identity_key = ${challenge.identity_key} and '),
        without(' and session_id = ${challenge.session_id}'),
        without('consumed_at is null and '),
        without(' and expires_at > kairos_now()'),
        without(' offset ${liveChallenges}'),
      ],
      findChallenge: [where('challenge_id', '=', 'id'), ...ofSession('session')],
      incrementChallengeAttempts: [
        where('challenge_id', '=', 'id'),
        where('attempts', '<', 'maxChallengeAttempts'),
      ],
      consumeChallenge: [where('challenge_id', '=', 'id'), unconsumed, unexpired],
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
      countFailedAttempt: [
        without('factor_id = ${factorId} and '),
        without('failures < ${disabledAt} and '),
        without(' and (locked_until is null or locked_until <= kairos_now())'),
      ],
      advanceCounter: [where('factor_id', '=', 'factorId'), where('last_claim', '<', 'to')],
      secondsLocked: [
        replaced('factor_id = ${factorId} and locked', 'locked'),
        without(' and locked_until > kairos_now()'),
      ],
      markFactorUsed: [where('factor_id', '=', 'factorId')],
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
      consumeRecoveryCode: [
        replaced('set_id = ${setId} and code_hash', 'code_hash'),
        without(' and used_at is null'),
        without(' and s.identity_key = ${identityKey}'),
        without(" and s.status = 'active'"),
      ],
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
