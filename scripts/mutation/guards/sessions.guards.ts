import { type GuardedFile, lock, ofSession, replaced, unexpired, where, without } from '../guard.ts';

const byKey = where('identity_key', '=', 'identityKey');
const unconsumed = where('consumed_at', 'is', 'null');

/** Guards of what a proof opens, and where: grants, sessions, devices and countries. */
export const sessionsGuards: readonly GuardedFile[] = [
  {
    file: 'store/grants',
    tests: ['store/grants', 'grants/grants'],
    guards: {
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
    file: 'store/functions/consume-grant.sql',
    tests: ['store/grants', 'grants/grants'],
    guards: {
      consumeGrantFunction: [
        without(
          "if not kairos_claim_request(p_request_id, p_key_id, p_body_hash) then return 'claimed'; end if;",
        ),
        replaced('case when one_shot then kairos_now() end', 'kairos_now()'),
        replaced('where grant_id = p_grant_id and identity_key', 'where identity_key'),
        replaced('p_grant_id and identity_key = p_identity_key and session_id', 'p_grant_id and session_id'),
        replaced(' and session_id = p_session_id\n    and consumed_at', '\n    and consumed_at'),
        without('consumed_at is null and '),
        without('revoked_at is null and '),
        without(' and expires_at > kairos_now()'),
        replaced('where s.identity_key = p_identity_key and s.session_id', 'where s.session_id'),
        replaced(' and s.session_id = p_session_id\n', '\n'),
        without('\n        and (p_device_id is null or s.device_id = p_device_id)'),
        without('\n        and (p_country is null or s.country = p_country)'),
        replaced('where request_id = p_request_id and answer is null;', 'where answer is null;'),
        replaced('answer = p_answer where request_id = p_request_id;', 'answer = p_answer;'),
      ],
    },
  },
  {
    file: 'store/erased-identities',
    tests: ['store/snapshot-parts', 'sessions/erasure'],
    guards: {
      rememberErasure: [replaced('doUpdateSet({ erased_at: sql<Date>`kairos_now()` })', 'doNothing()')],
      findErasure: [
        without(".where('person_hash', 'in', [...personHashes])"),
        replaced("'erased_at', 'desc'", "'erased_at', 'asc'"),
      ],
    },
  },
  {
    file: 'store/sessions',
    tests: ['store/sessions', 'revocation', 'lock-order', 'acted-sessions'],
    guards: {
      upsertSession: [
        replaced('greatest(sessions.auth_time, excluded.auth_time)', 'excluded.auth_time'),
        replaced('coalesce(sessions.acted_by, excluded.acted_by)', 'excluded.acted_by'),
      ],
      insertNamedSession: [replaced('doNothing()', 'doUpdateSet({ auth_time: neverSignedIn })')],
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
      lockAllSessions: [
        where('identity_key', '=', 'identityKey', 'It locks more people then: slower, not weaker.'),
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
      listLiveSessions: [byKey, where('ended_at', 'is', 'null'), where('auth_time', '>', 'neverSignedIn')],
      resetOtherAssurance: [
        byKey,
        where('session_id', '<>', 'sessionId'),
        without(', factor_enrolled_at: null'),
      ],
      resetAllAssurance: [byKey, without(', factor_enrolled_at: null')],
    },
  },
  {
    file: 'store/remembered-devices',
    tests: ['store/devices-and-codes', 'remembered-devices'],
    guards: {
      rememberDevice: [without("expires_at: (eb) => eb.ref('excluded.expires_at'),")],
      listRemembered: [byKey, unexpired],
      forgetDevice: [byKey, where('remembered_id', '=', 'rememberedId')],
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
        without(" where created_at > kairos_now() - interval '1 hour'"),
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
    file: 'handlers/reset-identity',
    tests: ['lock-order'],
    guards: { resetIdentity: [lock('await lockAllSessions(trx, identityKey);')] },
  },
  {
    file: 'handlers/end-sessions',
    tests: ['lock-order'],
    guards: { endSessions: [lock('await lockAllSessions(trx, identityKey);')] },
  },
  {
    file: 'handlers/erase-identity',
    tests: ['lock-order'],
    guards: {
      eraseIdentity: [
        lock('await lockAllSessions(trx, identity.identity_key);'),
        lock('await expireChallenges(trx, identity.identity_key);'),
      ],
    },
  },
  {
    file: 'handlers/remove-factor',
    tests: ['grants/grants', 'last-factor', 'lock-order'],
    guards: {
      removeFactor: [
        lock('await lockAllSessions(trx, identityKey);'),
        replaced("await audit(trx, caller.subject, 'mfa.factor_removed', {", 'void ({'),
        lock(
          'await lockIdentity(trx, identityKey);',
          'Two removals lower each other’s session: without the lock they deadlock, and the one that PostgreSQL rolls back is tried again and sees the other’s.',
        ),
      ],
    },
  },
];
