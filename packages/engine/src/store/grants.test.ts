import { databaseKinds } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { randomId } from '../secrets/random.ts';
import {
  consumeGrant,
  type GrantScope,
  insertGrant,
  listLiveGrants,
  listProofs,
  revokeGrant,
  revokeGrants,
} from './grants.ts';
import { claimRequest, findRequest } from './idempotent-answers.ts';
import type { Location } from './locations.ts';
import { updateSessionLocation, type SessionRef } from './sessions.ts';
import { openTestStore, type TestStore } from './store.fixtures.ts';

describe.each(databaseKinds)('grants in the store on %s', (kind) => {
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

  const scopeOf = (ref: SessionRef, changes: Partial<GrantScope> = {}): GrantScope => ({
    ...ref,
    place: {},
    action: 'transfer_money',
    resource: 'payout-1',
    contextHash: 'hash',
    ...changes,
  });
  const owners = new Map<string, SessionRef>();
  const grant = async (ref: SessionRef, seconds = 300, one_shot = true): Promise<string> => {
    const grant_id = randomId('grt');
    await insertGrant(store.database, ref, {
      grant_id,
      action: 'transfer_money',
      resource: 'payout-1',
      context_hash: 'hash',
      strength: 'aal2',
      factor_created_at: new Date(0),
      amr: ['otp'],
      one_shot,
      expires_at: await store.inSeconds(seconds),
    });
    owners.set(grant_id, ref);
    return grant_id;
  };
  const use = async (grantId: string, by: SessionRef = owners.get(grantId) ?? ann, place: Location = {}) =>
    consumeGrant(
      store.database,
      { ...by, place },
      { grantId, tenantId: 'default', details: { grantId }, claim: undefined, answer: undefined },
    );
  const consume = async (grantId: string) => (await use(grantId)) === 'consumed';
  const revoke = async (id: string, ref: SessionRef) =>
    (await revokeGrant(store.database, id, ref)) !== undefined;
  const live = async (scope: GrantScope) =>
    (await listLiveGrants(store.database, scope)).map(({ grant_id }) => grant_id);
  const proofs = async (scope: GrantScope) =>
    (await listProofs(store.database, scope)).map(({ grant_id }) => grant_id);

  test('a grant is consumed once, before it expires, and no other is affected', async () => {
    const [id, other, late, revoked] = [
      await grant(ann),
      await grant(ann),
      await grant(ann, 0),
      await grant(ann),
    ];
    await revoke(revoked, ann);
    expect([
      await consume(id),
      await consume(id),
      await consume(other),
      await consume(late),
      await consume(revoked),
    ]).toEqual([true, false, true, false, false]);
  });

  test('a grant is consumed by its own session alone, at the location of that session', async () => {
    const id = await grant(ann);
    expect([await use(id, eve), await use(id, annElsewhere), await use('another')]).toEqual([
      'gone',
      'gone',
      'gone',
    ]);
    await updateSessionLocation(store.database, ann, { deviceId: 'laptop', country: 'DE' }, 'as-before');
    await updateSessionLocation(store.database, eve, { deviceId: 'phone', country: 'FR' }, 'as-before');
    await updateSessionLocation(
      store.database,
      annElsewhere,
      { deviceId: 'phone', country: 'FR' },
      'as-before',
    );
    expect(await use(id, ann, { deviceId: 'phone', country: 'DE' })).toBe('gone');
    expect(await use(id, ann, { deviceId: 'laptop', country: 'FR' })).toBe('gone');
    expect(await use(id, ann, { deviceId: 'phone', country: 'FR' })).toBe('gone');
    expect(await use(id, ann, { deviceId: 'laptop', country: 'DE' })).toBe('consumed');
  });

  test('a reusable grant is used any number of times, and each use is audited', async () => {
    const id = await grant(ann, 300, false);
    expect([await use(id), await use(id)]).toEqual(['consumed', 'consumed']);
    const rows = await store.database
      .selectFrom('audit_events')
      .select(['type', 'session_id', 'details'])
      .where('identity_key', '=', ann.identityKey)
      .execute();
    const row = { type: 'mfa.grant_consumed', session_id: ann.sessionId, details: { grantId: id } };
    expect(rows).toEqual([row, row]);
  });

  test('the use of a grant claims its request and stores the response; one that is gone leaves no claim', async () => {
    const [id, other] = [await grant(ann), await grant(ann)];
    const claim = { requestId: randomId('req'), keyId: 'k', bodyHash: 'b' };
    const once = (grantId: string, requestId = claim.requestId) =>
      consumeGrant(
        store.database,
        { ...ann, place: {} },
        { grantId, tenantId: 'default', details: {}, claim: { ...claim, requestId }, answer: 'sealed' },
      );
    const running = { ...claim, requestId: randomId('req') };
    await claimRequest(store.database, running);
    expect(await once('gone')).toBe('gone');
    expect(await findRequest(store.database, claim.requestId)).toBeUndefined();
    expect(await once(id)).toBe('consumed');
    // A request that runs meanwhile keeps its claim, without a response.
    expect(await findRequest(store.database, running.requestId)).toMatchObject({ answer: null });
    expect((await findRequest(store.database, claim.requestId))?.answer).toBe('sealed');
    expect(await once(other)).toBe('claimed');
    // An answered request stays, also when a grant of a later one is gone.
    expect(await once('gone', randomId('req'))).toBe('gone');
    expect((await findRequest(store.database, claim.requestId))?.answer).toBe('sealed');
    expect(await consume(other)).toBe(true);
  });

  test('a grant is revoked once, by its own session, before it is consumed or expires', async () => {
    const [id, other, spent, late] = [
      await grant(ann),
      await grant(ann),
      await grant(ann),
      await grant(ann, 0),
    ];
    await consume(spent);
    expect([
      await revoke(id, eve),
      await revoke(id, annElsewhere),
      await revoke(spent, ann),
      await revoke(late, ann),
    ]).toEqual([false, false, false, false]);
    expect([await revoke(id, ann), await revoke(id, ann), await consume(other)]).toEqual([true, false, true]);
  });

  test('a live grant is found only for exactly its action, resource and context', async () => {
    const id = await grant(ann);
    const theirs = await grant(eve);
    expect(await live(scopeOf(ann))).toEqual([id]);
    expect(await live(scopeOf(eve))).toEqual([theirs]);
    for (const scope of [
      scopeOf(annElsewhere),
      scopeOf(ann, { action: 'delete_account' }),
      scopeOf(ann, { resource: 'payout-2' }),
      scopeOf(ann, { contextHash: 'other' }),
      scopeOf({ ...ann, sessionId: 'never met' }),
    ])
      expect([await live(scope), await proofs(scope)]).toEqual([[], []]);
  });

  test('consumed, expired and revoked grants are not live; consumed and expired ones still show the proof', async () => {
    const [spent, late, revoked] = [await grant(ann), await grant(ann, 0), await grant(ann)];
    await consume(spent);
    await revoke(revoked, ann);
    expect(await live(scopeOf(ann))).toEqual([]);
    expect((await proofs(scopeOf(ann))).toSorted()).toEqual([spent, late].toSorted());
  });

  test('a grant is valid at the location of its session, and only while that session exists', async () => {
    const id = await grant(ann);
    await updateSessionLocation(store.database, ann, { deviceId: 'laptop', country: 'DE' }, 'as-before');
    const at = (deviceId: string, country: string) => live(scopeOf(ann, { place: { deviceId, country } }));
    expect(await at('laptop', 'DE')).toEqual([id]);
    expect([await at('phone', 'DE'), await at('laptop', 'FR')]).toEqual([[], []]);
    // Another person's session of the same name, and another session of the same person, exist: they do not make the grant valid.
    await updateSessionLocation(store.database, eve, { deviceId: 'phone', country: 'FR' }, 'as-before');
    await updateSessionLocation(
      store.database,
      annElsewhere,
      { deviceId: 'phone', country: 'FR' },
      'as-before',
    );
    expect(await at('phone', 'FR')).toEqual([]);
  });

  test('revoking the grants of a person keeps those of others, and a revoked grant keeps its time', async () => {
    const [id, earlier, theirs] = [await grant(ann), await grant(ann), await grant(eve)];
    const before = await revokeGrant(store.database, earlier, ann);
    await store.advance(1000);
    await revokeGrants(store.database, ann.identityKey);
    expect([await consume(id), await consume(theirs)]).toEqual([false, true]);
    const { revoked_at } = await store.database
      .selectFrom('grants')
      .select('revoked_at')
      .where('grant_id', '=', earlier)
      .executeTakeFirstOrThrow();
    expect(revoked_at).toEqual(before?.revoked_at);
  });

  test('grants can be revoked for one session, or for all but one', async () => {
    const [one, two] = [await grant(ann), await grant(annElsewhere)];
    await revokeGrants(store.database, ann.identityKey, { only: ann.sessionId });
    expect([await consume(one), await consume(two)]).toEqual([false, true]);
    const [three, four] = [await grant(ann), await grant(annElsewhere)];
    await revokeGrants(store.database, ann.identityKey, { except: ann.sessionId });
    expect([await consume(three), await consume(four)]).toEqual([true, false]);
  });
});
