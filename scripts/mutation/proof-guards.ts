import { type GuardedFile, lock, ofSession, replaced, unexpired, where, without } from './guard.ts';

const byKey = where('identity_key', '=', 'identityKey');
const unconsumed = where('consumed_at', 'is', 'null');

/** Guards of what is proven: challenges, enrolments, factors, codes, grants and sessions. */
export const proofGuards: readonly GuardedFile[] = [
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
      findChallenge: ofSession('session'),
      incrementChallengeAttempts: [
        where('challenge_id', '=', 'id'),
        where('prompt-ledger', '<', 'challengeAttempts'),
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
      findEnrollment: ofSession('session'),
      incrementEnrollmentAttempts: [
        where('enrollment_id', '=', 'id'),
        where('prompt-ledger', '<', 'enrollmentAttempts'),
      ],
      confirmEnrollment: [
        where('enrollment_id', '=', 'id'),
        where('confirmed_at', 'is', 'null'),
        unconsumed,
        unexpired,
      ],
      consumeEnrollment: [where('enrollment_id', '=', 'id'), unconsumed, unexpired],
      deleteEnrollment: [...ofSession('session'), unconsumed],
      deleteEnrollments: [byKey, unconsumed],
    },
  },
  {
    file: 'store/factors',
    tests: ['store/factors', 'enrollment'],
    guards: {
      listFactors: [byKey],
      insertFactor: [without(".onConflict((conflict) => conflict.column('credential_id').doNothing())")],
      renameFactor: [byKey],
      deleteFactor: [where('factor_id', '=', 'factorId'), byKey],
      deleteFactors: [byKey],
      countFailedAttempt: [
        replaced('factor_id = ${factorId} and ', ''),
        without('failures < ${disabledAt} and '),
        without(' and (locked_until is null or locked_until <= kairos_now())'),
      ],
      advanceCounter: [where('factor_id', '=', 'factorId'), where('last_claim', '<', 'to')],
      markFactorUsed: [where('factor_id', '=', 'factorId')],
    },
  },
  {
    file: 'store/recovery-codes',
    tests: ['store/recovery-codes', 'enrollment'],
    guards: {
      insertPendingSet: [byKey, where('session_id', '=', 'sessionId'), where('status', '=', "'pending'")],
      findCodeSet: [
        ...ofSession('session'),
        replaced("eb('created_at', '>', sql<Date>`kairos_now() - interval '1 hour'`),", ''),
        without("eb('status', '=', 'active'),"),
        without("eb('status', '=', 'pending'),"),
      ],
      findActiveSet: [without(' and c.used_at is null'), byKey, where('status', '=', "'active'")],
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
    file: 'store/grants',
    tests: ['store/grants', 'grants/grants'],
    guards: {
      consumeGrant: [
        where('grant_id', '=', 'grantId'),
        unconsumed,
        where('revoked_at', 'is', 'null'),
        unexpired,
      ],
      revokeGrant: [
        where('grant_id', '=', 'grantId'),
        ...ofSession('session'),
        unconsumed,
        where('revoked_at', 'is', 'null'),
        unexpired,
      ],
      revokeGrants: [
        byKey,
        where('revoked_at', 'is', 'null'),
        without("if (which.only !== undefined) query = query.where('session_id', '=', which.only);"),
        without("if (which.except !== undefined) query = query.where('session_id', '<>', which.except);"),
      ],
      liveGrants: [unconsumed, unexpired],
      grantsFor: [
        without("if (deviceId !== undefined) session = session.where('device_id', '=', deviceId);"),
        without("if (country !== undefined) session = session.where('country', '=', country);"),
        replaced(
          ".where('identity_key', '=', scope.identityKey)\n        .where('session_id', '=', scope.sessionId);",
          ".where('session_id', '=', scope.sessionId);",
        ),
        replaced(
          ".where('identity_key', '=', scope.identityKey)\n        .where('session_id', '=', scope.sessionId);",
          ".where('identity_key', '=', scope.identityKey);",
        ),
        replaced(
          ".where('identity_key', '=', scope.identityKey)\n    .where('session_id', '=', scope.sessionId)",
          ".where('session_id', '=', scope.sessionId)",
        ),
        replaced(
          ".where('identity_key', '=', scope.identityKey)\n    .where('session_id', '=', scope.sessionId)",
          ".where('identity_key', '=', scope.identityKey)",
        ),
        where('action', '=', 'scope.action'),
        where('resource', '=', 'scope.resource'),
        where('context_hash', '=', 'scope.contextHash'),
        where('revoked_at', 'is', 'null'),
      ],
    },
  },
  {
    file: 'store/sessions',
    tests: ['store/sessions', 'revocation', 'hijacked-session'],
    guards: {
      upsertSession: [replaced('greatest(sessions.auth_time, excluded.auth_time)', 'excluded.auth_time')],
      updateSessionLocation: [
        byKey,
        where('session_id', '=', 'sessionId'),
        without(', factor_enrolled_at: null'),
        replaced('case when mfa_at > unusual_at then null else unusual_at end', 'null::timestamptz'),
      ],
      findSession: [byKey, where('session_id', '=', 'sessionId')],
      lockLiveSession: [
        byKey,
        where('session_id', '=', 'sessionId'),
        where('ended_at', 'is', 'null'),
        lock('.forUpdate()'),
      ],
      raiseAssurance: [
        byKey,
        where('session_id', '=', 'sessionId'),
        replaced('coalesce(factor_enrolled_at, kairos_now())', 'kairos_now()'),
      ],
      endSession: [replaced('coalesce(sessions.ended_at, excluded.ended_at)', 'null::timestamptz')],
      endAllSessions: [
        replaced(".where('identity_key', '=', identityKey)\n    .execute()", '.execute()'),
        replaced(".where('identity_key', '=', identityKey)\n    .where('ended_at'", ".where('ended_at'"),
        where('ended_at', 'is', 'null'),
        without("if (except !== undefined) query = query.where('session_id', '<>', except);"),
        without('kept_session_id: except ?? null '),
      ],
      listLiveSessions: [byKey, where('ended_at', 'is', 'null')],
      resetOtherAssurance: [
        byKey,
        where('session_id', '<>', 'sessionId'),
        without(', factor_enrolled_at: null'),
      ],
      resetAllAssurance: [byKey, without(', factor_enrolled_at: null')],
    },
  },
  {
    file: 'store/sent-codes',
    tests: ['store/devices-and-codes', 'sent-codes'],
    guards: {
      replaceSentCode: [
        without(".where('expires_at', '<', sql<Date>`kairos_now() - interval '1 day'`)"),
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
  {
    file: 'store/remembered-devices',
    tests: ['store/devices-and-codes', 'remembered-devices'],
    guards: {
      rememberDevice: [without("expires_at: (eb) => eb.ref('excluded.expires_at'),")],
      listRemembered: [byKey, unexpired],
      forgetDevice: [byKey, where('remembered_id', '=', 'rememberedId')],
      findRemembered: [byKey, where('device_hash', '=', 'deviceHash'), unexpired],
      forgetDevices: [byKey],
    },
  },
  {
    file: 'store/locations',
    tests: ['store/people', 'proven-locations'],
    guards: {
      upsertLocation: [
        replaced('(select 1 from factors where identity_key = ${identityKey})', '(select 1 from factors)'),
        replaced(
          'from recovery_code_sets where identity_key = ${identityKey} and',
          'from recovery_code_sets where',
        ),
        without(" and status = 'active'"),
        replaced('proven_at is null) < ${mostUnproven}', 'proven_at is null) >= 0'),
        replaced('where identity_key = ${identityKey} and proven_at is null', 'where proven_at is null'),
        replaced('identity_key = ${identityKey} and device_id <> ${deviceId}', 'device_id <> ${deviceId}'),
        replaced(
          'identity_key = ${identityKey} and device_id = ${deviceId} and',
          'device_id = ${deviceId} and',
        ),
        replaced('device_id = ${deviceId} and proven_at is not null', 'device_id = ${deviceId}'),
        replaced('identity_key = ${identityKey} and country <> ${country}', 'country <> ${country}'),
        replaced('identity_key = ${identityKey} and country = ${country} and', 'country = ${country} and'),
        replaced('country = ${country} and proven_at is not null', 'country = ${country}'),
        replaced(
          'case when ${signsIn}::boolean and not enrolled then kairos_now() end\n      from person where ${deviceId}',
          'kairos_now()\n      from person where ${deviceId}',
        ),
        replaced(
          'case when ${signsIn}::boolean and not enrolled then kairos_now() end\n      from person where ${country}',
          'kairos_now()\n      from person where ${country}',
        ),
        replaced(
          'least(coalesce(${deviceFirstSeenAt}::timestamptz, kairos_now()), kairos_now())',
          'coalesce(${deviceFirstSeenAt}::timestamptz, kairos_now())',
        ),
      ],
      resetProvenLocations: [byKey],
    },
  },
  {
    file: 'handlers/check-session',
    tests: ['revocation'],
    guards: { checkSession: [without("if (session?.ended_at) return problem('unauthenticated');")] },
  },
  {
    file: 'handlers/remove-factor',
    tests: ['grants/grants', 'last-factor'],
    guards: {
      removeFactor: [
        replaced("await audit(trx, caller.subject, 'mfa.factor_removed', {", 'void ({'),
        lock(
          'await lockIdentity(trx, identityKey);',
          'Two removals lower each other’s session: without the lock they deadlock, and the one that PostgreSQL rolls back is tried again and sees the other’s.',
        ),
      ],
    },
  },
];
