import { databaseKinds } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { randomId } from '../secrets/random.ts';
import { countAttempt, recordFailure } from './attempts.ts';
import { listLiveGrants } from './grants.ts';
import { claimRequest, findRequest, storeAnswer } from './idempotent-answers.ts';
import { activateSet, findActiveSet, insertPendingSet } from './recovery-codes.ts';
import { listRemembered, rememberDevice } from './remembered-devices.ts';
import { endSession, findSession, lockLiveSession, type SessionRef } from './sessions.ts';
import { openTestStore, type TestStore, waitsForLock } from './store.fixtures.ts';

describe.each(databaseKinds)('the effect of a proof, in the store on %s', (kind) => {
  let store: TestStore;
  let ann: SessionRef;
  let annElsewhere: SessionRef;
  let eve: SessionRef;

  beforeAll(async () => {
    store = await openTestStore(kind);
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    ann = await store.newPerson();
    annElsewhere = await store.newSession(ann);
    eve = await store.newPerson();
  });

  const attempt = async (challengeId: string, factorId: string, by = ann) => {
    const { token } = await countAttempt(store.database, {
      ...by,
      challengeId,
      factorId,
      factorType: 'totp',
      guessable: true,
      claim: undefined,
    });
    return token ?? undefined;
  };
  const failuresOf = async ({ identityKey }: SessionRef) => {
    const row = await store.database
      .selectFrom('guess_budgets')
      .select('failed_at')
      .where('identity_key', '=', identityKey)
      .executeTakeFirst();
    return Array.isArray(row?.failed_at) ? row.failed_at.length : 0;
  };
  const audited = async ({ identityKey }: SessionRef) =>
    store.database
      .selectFrom('audit_events')
      .select(['tenant_id', 'session_id', 'type', 'details'])
      .where('identity_key', '=', identityKey)
      .orderBy('event_id')
      .execute();
  const status = async (...given: Parameters<TestStore['answerChallenge']>) =>
    (await store.answerChallenge(...given)).status;

  test('is refused to a session that has ended, and not because another one has', async () => {
    const [mine, elsewhere, theirs] = [
      await store.openChallenge(ann),
      await store.openChallenge(annElsewhere),
      await store.openChallenge(eve),
    ];
    await endSession(store.database, ann);
    expect([
      await status(ann, mine),
      await status(annElsewhere, elsewhere),
      await status(eve, theirs),
    ]).toEqual(['unauthenticated', 'done', 'done']);
  });

  test('raises its session to aal2 at the location of the proof, and no other session', async () => {
    const unraised = await store.openChallenge(ann);
    const before = await findSession(store.database, ann);
    await status(ann, unraised);
    expect(await findSession(store.database, ann)).toEqual(before);
    const raise = { amr: ['otp'], place: { deviceId: 'laptop', country: 'DE' } };
    const done = await store.answerChallenge(ann, await store.openChallenge(ann), { raise });
    const session = await findSession(store.database, ann);
    expect(session).toMatchObject({ mfa_amr: ['otp'], device_id: 'laptop', country: 'DE' });
    expect(session?.mfa_at).toBeInstanceOf(Date);
    expect(done.status === 'done' && done.session).toEqual(session);
    for (const other of [annElsewhere, eve])
      expect((await findSession(store.database, other))?.mfa_at).toBeNull();
    // A proof without a location keeps the one that is known; one at a known device proves it again.
    await store.advance(1_000);
    await store.answerChallenge(ann, await store.openChallenge(ann), { raise: { amr: ['hwk'], place: {} } });
    expect(await findSession(store.database, ann)).toMatchObject({ mfa_amr: ['hwk'], device_id: 'laptop' });
    const provenAt = async () =>
      (
        await store.database
          .selectFrom('devices')
          .select('proven_at')
          .where('identity_key', '=', ann.identityKey)
          .executeTakeFirst()
      )?.proven_at?.getTime() ?? 0;
    const first = await provenAt();
    await store.advance(1_000);
    await store.answerChallenge(ann, await store.openChallenge(ann), { raise });
    expect(await provenAt()).toBeGreaterThan(first);
  });

  test('refunds its own attempt, and that of a racer with a right code, but not that of a wrong one', async () => {
    const factorId = await store.newFactor(ann);
    const [won, lost, wrong] = [
      await store.openChallenge(ann),
      await store.openChallenge(ann),
      await store.openChallenge(ann),
    ];
    const tokens = [await attempt(won, factorId)];
    // A token is a time of the database clock, which on PGlite has milliseconds.
    await store.advance(5);
    tokens.push(await attempt(lost, factorId));
    await store.advance(5);
    tokens.push(await attempt(wrong, factorId));
    expect(await failuresOf(ann)).toBe(3);
    expect(await status(ann, won, { factorId, token: tokens[0] })).toBe('done');
    expect(await failuresOf(ann)).toBe(2);
    await status(ann, lost, { factorId });
    expect(await status(ann, lost, { factorId, token: tokens[1] })).toBe('challenge_consumed');
    expect(await failuresOf(ann)).toBe(1);
    const claim = { kind: 'rise', to: 0 } as const;
    expect(await status(ann, wrong, { factorId, claim, token: tokens[2] })).toBe('invalid_code');
    expect(await failuresOf(ann)).toBe(1);
  });

  test('of a refused proof is nothing: the challenge stays open, and no row is written', async () => {
    const id = await store.openChallenge(ann);
    const events = [{ type: 'user.mfa_succeeded', details: {} } as const];
    const refused = await store.answerChallenge(ann, id, { claim: { kind: 'rise', to: 0 }, events });
    expect(refused).toEqual({ status: 'invalid_code' });
    expect(await audited(ann)).toEqual([]);
    expect(await status(ann, id, { events })).toBe('done');
    const row = { tenant_id: 'default', session_id: ann.sessionId, type: 'user.mfa_succeeded', details: {} };
    expect(await audited(ann)).toEqual([row]);
  });

  test('of a recovery code forgets the remembered devices of that person, and tells how many codes are left', async () => {
    for (const ref of [ann, eve]) {
      const device = { hash: 'laptop', browser: null, system: null };
      await rememberDevice(store.database, ref.identityKey, device, await store.inSeconds(60));
      await insertPendingSet(store.database, ref, {
        setId: ref.identityKey,
        keyId: 'k',
        hashes: ['a', 'b', 'c'],
      });
      await activateSet(store.database, ref.identityKey, ref.identityKey);
    }
    const claim = { kind: 'spend_code', setId: ann.identityKey, codeHash: 'a' } as const;
    const done = await store.answerChallenge(ann, await store.openChallenge(ann), { claim });
    expect(done).toMatchObject({ status: 'done', codesLeft: 2 });
    expect((await findActiveSet(store.database, eve.identityKey))?.remaining).toBe(3);
    expect(await listRemembered(store.database, ann.identityKey)).toEqual([]);
    expect(await listRemembered(store.database, eve.identityKey)).toHaveLength(1);
  });

  test('issues the grant, and stores the response of its own request only', async () => {
    const [requestId, other] = [randomId('req'), randomId('req')];
    for (const id of [requestId, other])
      await claimRequest(store.database, { requestId: id, keyId: 'k', bodyHash: 'b' });
    const grant = {
      grant_id: randomId('grt'),
      action: 'pay',
      resource: 'bill',
      context_hash: 'hash',
      strength: 'aal2',
      factor_created_at: await store.inSeconds(-60),
      amr: ['otp'],
      one_shot: true,
      expires_at: await store.inSeconds(60),
    };
    const answer = { requestId, sealed: 'sealed' };
    expect(await status(ann, await store.openChallenge(ann), { grant, answer })).toBe('done');
    const scope = { ...ann, place: {}, action: 'pay', resource: 'bill', contextHash: 'hash' };
    expect(await listLiveGrants(store.database, scope)).toMatchObject([grant]);
    expect((await findRequest(store.database, requestId))?.answer).toBe('sealed');
    expect((await findRequest(store.database, other))?.answer).toBeNull();
  });

  test('a failed attempt is audited and releases its own claim, unless that was answered', async () => {
    const claims = ['a', 'b', 'c'].map((name) => ({ requestId: randomId(name), keyId: 'k', bodyHash: 'b' }));
    for (const claim of claims) await claimRequest(store.database, claim);
    const [failed, answered, running] = claims;
    await storeAnswer(store.database, answered?.requestId ?? '', 'sealed');
    const subject = { tenantId: 'default', ...ann };
    for (const claim of [failed, answered, undefined])
      await recordFailure(store.database, subject, { code: 'invalid_code' }, claim);
    const left = await Promise.all(claims.map(({ requestId }) => findRequest(store.database, requestId)));
    expect(left.map((row) => row?.request_id)).toEqual([undefined, answered?.requestId, running?.requestId]);
    expect(await audited(ann)).toHaveLength(3);
  });

  test.runIf(kind === 'postgres')('waits for other changes of the same session', async () => {
    const id = await store.openChallenge(ann);
    const factorId = await store.newFactor(ann);
    let proof: Promise<unknown> = Promise.resolve();
    await store.database.transaction().execute(async (trx) => {
      await lockLiveSession(trx, ann);
      proof = store.answerChallenge(ann, id, { factorId });
      expect(await waitsForLock(store.database, proof)).toBe(true);
      await endSession(trx, ann);
    });
    expect(await proof).toEqual({ status: 'unauthenticated' });
  });
});
