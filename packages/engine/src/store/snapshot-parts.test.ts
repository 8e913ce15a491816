import { databaseKinds } from '@kairos-mfa/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noticeDeadline } from './dated-notices.ts';
import { findErasure, rememberErasure } from './erased-identities.ts';
import { listFactors } from './factors.ts';
import { consumeGrant, insertGrant, listLiveGrants, revokeGrant } from './grants.ts';
import { claimRequest, findRequest } from './idempotent-answers.ts';
import { upsertIdentity } from './identities.ts';
import { insertInvitation, listInvitedTypes, redeemInvitation } from './invitations.ts';
import { activateSet, findActiveSet, findPendingSet, insertPendingSet } from './recovery-codes.ts';
import { listRemembered, rememberDevice } from './remembered-devices.ts';
import { type SessionRef, updateSessionLocation } from './sessions.ts';
import { openTestStore, type TestStore } from './store.fixtures.ts';

/** Each part is compared with the statement that reads the same by itself. */
describe.each(databaseKinds)('the parts that a request reads with its session, on %s', (kind) => {
  let store: TestStore;
  let ann: SessionRef;
  let annElsewhere: SessionRef;
  let eve: SessionRef;

  beforeAll(async () => {
    store = await openTestStore(kind);
    ann = await store.newPerson();
    annElsewhere = await store.newSession(ann);
    eve = await store.newPerson();
    for (const ref of [ann, eve]) await fill(ref);
  });
  afterAll(() => store.close());

  const grant = async (
    ref: SessionRef,
    changes: { resource?: string; action?: string; hash?: string } = {},
  ) => {
    const grant_id = `grt_${Math.random()}`;
    await insertGrant(store.database, ref, {
      grant_id,
      action: changes.action ?? 'pay',
      resource: changes.resource ?? 'bill',
      context_hash: changes.hash ?? 'hash',
      strength: 'aal2',
      factor_created_at: await store.inSeconds(0),
      amr: ['otp'],
      one_shot: true,
      expires_at: await store.inSeconds(60),
    });
    return grant_id;
  };

  /** Two of everything, and beside it what does not count. */
  async function fill(ref: SessionRef): Promise<void> {
    const { database } = store;
    const { identityKey } = ref;
    await store.newFactor(ref);
    await store.advance(1000);
    await store.newFactor(ref, 'sms');
    for (const [setId, isActive] of [
      ['old', true],
      ['now', true],
      ['next', false],
    ] as const) {
      const id = `${setId} of ${identityKey}`;
      await insertPendingSet(database, ref, { setId: id, keyId: 'k1', hashes: ['a', 'b', 'c'] });
      if (isActive) await activateSet(database, identityKey, id);
    }
    await sql`insert into recovery_code_sets (set_id, identity_key, session_id, key_id, status, created_at)
      values (${`retired of ${identityKey}`}, ${identityKey}, 's1', 'k1', 'retired', kairos_now() + interval '1 second')`.execute(
      database,
    );
    const claim = { kind: 'spend_code', setId: `now of ${identityKey}`, codeHash: 'a' } as const;
    await store.answerChallenge(ref, await store.openChallenge(ref), { claim, factorId: 'recovery_code' });
    for (const [hash, seconds] of [
      ['phone', 60],
      ['laptop', 60],
      ['gone', -60],
    ] as const) {
      const device = { hash, browser: 'firefox', system: 'linux' } as const;
      await rememberDevice(database, identityKey, device, await store.inSeconds(seconds));
    }
    for (const [type, seconds] of [
      ['security_key', 60],
      ['security_key', 90],
      ['smart_card', 60],
      [`own of ${identityKey}`, 60],
      ['late', -60],
      ['used', 60],
    ] as const)
      await insertInvitation(database, {
        invitation_id: `${type} ${seconds} of ${identityKey}`,
        identity_key: identityKey,
        type,
        expires_at: await store.inSeconds(seconds),
      });
    await redeemInvitation(database, identityKey, 'used');
    await sql`insert into dated_notices (identity_key, deadline, policy_version)
      values (${identityKey}, kairos_now(), 1)`.execute(database);
    await grant(ref);
    await grant(ref, { resource: 'other' });
    await grant(ref, { action: 'other' });
    await grant(ref, { hash: 'other' });
    await revokeGrant(database, await grant(ref), ref);
    const use = { grantId: await grant(ref), tenantId: 'default', details: {} };
    await consumeGrant(database, { ...ref, place: {} }, { ...use, claim: undefined, answer: undefined });
  }

  test('factors and active codes', async () => {
    const { proofs } = await store.snapshot(ann, { factors: true });
    expect(proofs?.factors.map((row) => ({ ...row, last_claim: Number(row.last_claim) }))).toEqual(
      (await listFactors(store.database, ann.identityKey)).map((row) => ({
        ...row,
        last_claim: Number(row.last_claim),
      })),
    );
    expect(proofs?.factors.map(({ type }) => type)).toEqual(['totp', 'sms']);
    expect(proofs?.codeSet).toEqual(await findActiveSet(store.database, ann.identityKey));
    expect(proofs?.codeSet?.remaining).toBe(2);
  });

  test('pending codes, invitations, the deadline of a notice and the remembered device', async () => {
    const parts = { factors: true, notice: true, account: { deviceHash: 'laptop' } } as const;
    const { account, deadline } = await store.snapshot(ann, parts);
    const { identityKey } = ann;
    expect(account?.pendingCodes).toEqual(await findPendingSet(store.database, identityKey));
    expect(account?.pendingCodes?.set_id).toBe(`next of ${identityKey}`);
    expect(account?.invited.toSorted()).toEqual(
      (await listInvitedTypes(store.database, identityKey)).toSorted(),
    );
    expect(account?.invited).toHaveLength(3);
    expect(deadline).toEqual(await noticeDeadline(store.database, identityKey));
    const remembered = await listRemembered(store.database, identityKey);
    expect(remembered).toHaveLength(2);
    expect(account?.remembered).toMatchObject(
      remembered.find(({ device_hash }) => device_hash === 'laptop') ?? {},
    );
    for (const deviceHash of ['gone', 'unknown', undefined])
      expect((await store.snapshot(ann, { account: { deviceHash } })).account?.remembered).toBeUndefined();
  });

  test('whether the person had a session before this one', async () => {
    const hadOne = async (ref: SessionRef) =>
      (await store.snapshot(ref, { account: { deviceHash: undefined } })).account?.hadEarlierSession;
    const bob = await store.newPerson();
    expect(await hadOne(bob)).toBe(false);
    await store.advance(1000);
    const next = await store.newSession(bob);
    expect([await hadOne(bob), await hadOne(next)]).toEqual([false, true]);
    // One that is not stored yet comes after every one that is.
    expect(await hadOne({ ...bob, sessionId: 'unknown' })).toBe(true);
    const { identity_key: identityKey } = await upsertIdentity(
      store.database,
      { tenantId: 'default', identityId: 'nobody-yet' },
      {},
    );
    expect(await hadOne({ identityKey, sessionId: 'unknown' })).toBe(false);
  });

  test('the grants for exactly this action, at the location of the session', async () => {
    const asked = { action: 'pay', resource: 'bill', contextHash: 'hash' };
    const read = async (ref: SessionRef, place: { deviceId?: string; country?: string } = {}) => {
      const { grants } = await store.snapshot(ref, { grant: { ...asked, place } });
      expect(grants).toEqual(await listLiveGrants(store.database, { ...ref, ...asked, place }));
      return grants.length;
    };
    expect([await read(ann), await read(annElsewhere)]).toEqual([1, 0]);
    await updateSessionLocation(store.database, ann, { deviceId: 'laptop', country: 'DE' }, 'as-before');
    expect([
      await read(ann, { deviceId: 'laptop', country: 'DE' }),
      await read(ann, { deviceId: 'phone' }),
      await read(ann, { country: 'FR' }),
    ]).toEqual([1, 0, 0]);
    await grant(ann);
    expect(await read(ann)).toBe(2);
    await store.advance(60_000);
    expect(await read(ann)).toBe(0);
  });

  test('the earlier request with the same key, until it expires', async () => {
    const requestId = 'request';
    await claimRequest(store.database, { requestId, keyId: 'k', bodyHash: 'b' });
    await claimRequest(store.database, { requestId: 'other', keyId: 'k', bodyHash: 'b' });
    expect((await store.snapshot(ann, { requestId })).earlier).toEqual(
      await findRequest(store.database, requestId),
    );
    expect((await store.snapshot(ann, { requestId: 'unknown' })).earlier).toBeUndefined();
    await store.advance(600_000);
    expect((await store.snapshot(ann, { requestId })).earlier).toBeUndefined();
  });

  test('when a person of one of these hashes was erased last', async () => {
    await rememberErasure(store.database, 'first');
    await store.advance(1_000);
    await rememberErasure(store.database, 'second');
    await store.advance(1_000);
    await rememberErasure(store.database, 'another');
    const read = async (...personHashes: string[]) =>
      (await store.snapshot(ann, { erasure: { personHashes } })).erasedAt;
    const [first, second] = [await read('first'), await read('second')];
    expect(first && second && second > first).toBe(true);
    expect(await read('first', 'second')).toEqual(second);
    expect(await findErasure(store.database, ['second', 'first'])).toEqual(second);
    expect([await read('unknown'), await read(), await findErasure(store.database, ['unknown'])]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    await rememberErasure(store.database, 'first');
    expect(await read('first', 'second')).not.toEqual(second);
  });

  test('of a person who is not stored: nothing', async () => {
    await sql`update identities set identity_id = 'renamed' where identity_key = ${eve.identityKey}`.execute(
      store.database,
    );
    const parts = { factors: true, account: { deviceHash: 'laptop' }, notice: true } as const;
    const stored = await store.snapshot({ ...eve, sessionId: 'unknown' }, parts);
    expect(stored.session).toBeUndefined();
    expect(stored.proofs?.factors).toHaveLength(2);
  });
});
