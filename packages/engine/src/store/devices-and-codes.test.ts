import { databaseKinds } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { randomId } from '../secrets/random.ts';
import { listFormerAddresses, rememberAddress } from './addresses.ts';
import { insertInvitation, listInvitedTypes, redeemInvitation } from './invitations.ts';
import { forgetDevice, forgetDevices, listRemembered, rememberDevice } from './remembered-devices.ts';
import { findSentCode, replaceSentCode } from './sent-codes.ts';
import type { SessionRef } from './sessions.ts';
import { openTestStore, type TestStore, untilWaiting } from './store.fixtures.ts';
import { sweepExpired } from './sweep.ts';

describe.each(databaseKinds)('devices, codes, invitations and addresses in the store on %s', (kind) => {
  let store: TestStore;
  let ann: SessionRef;
  let eve: SessionRef;

  beforeAll(async () => {
    store = await openTestStore(kind);
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    ann = await store.newPerson();
    eve = await store.newPerson();
  });

  describe('remembered devices', () => {
    const remember = async ({ identityKey }: SessionRef, hash: string, seconds: number) =>
      rememberDevice(
        store.database,
        identityKey,
        { hash, browser: 'firefox', system: 'linux' },
        await store.inSeconds(seconds),
      );
    const find = async (ref: SessionRef, deviceHash: string) =>
      (await store.snapshot(ref, { account: { deviceHash } })).account?.remembered?.remembered_id;
    const list = async ({ identityKey }: SessionRef) =>
      (await listRemembered(store.database, identityKey)).map(({ remembered_id }) => remembered_id);

    test('are found only by their person and their hash, until they expire', async () => {
      await remember(ann, 'laptop', 60);
      const id = await find(ann, 'laptop');
      expect(id).toBeDefined();
      expect([await find(ann, 'phone'), await find(eve, 'laptop')]).toEqual([undefined, undefined]);
      expect([await list(ann), await list(eve)]).toEqual([[id], []]);
      await store.advance(60_000);
      expect([await find(ann, 'laptop'), await list(ann)]).toEqual([undefined, []]);
      await remember(ann, 'laptop', 60);
      expect(await find(ann, 'laptop')).toBe(id);
    });

    test('are deleted one by one or all together, and only those of their person', async () => {
      for (const ref of [ann, eve]) for (const hash of ['laptop', 'phone']) await remember(ref, hash, 60);
      const laptop = (await find(ann, 'laptop')) ?? '';
      expect(await forgetDevice(store.database, eve.identityKey, laptop)).toBe(false);
      expect(await forgetDevice(store.database, ann.identityKey, laptop)).toBe(true);
      expect([await find(ann, 'laptop'), (await list(ann)).length]).toEqual([undefined, 1]);
      await forgetDevices(store.database, ann.identityKey);
      expect([(await list(ann)).length, (await list(eve)).length]).toEqual([0, 2]);
    });
  });

  test('a resent code replaces the one before it, and expires', async () => {
    const [holder, other] = [randomId('chl'), randomId('chl')];
    const send = async (holderId: string, hash: string, seconds: number) =>
      replaceSentCode(store.database, {
        holder_id: holderId,
        identity_key: ann.identityKey,
        code_hash: hash,
        key_id: 'k1',
        expires_at: await store.inSeconds(seconds),
      });
    const find = async (holderId: string) => (await findSentCode(store.database, holderId))?.code_hash;
    await send(other, 'other', 3600);
    await send(holder, 'first', 60);
    expect(await find(holder)).toBe('first');
    await send(holder, 'second', 120);
    expect([await find(holder), await find(other)]).toEqual(['second', 'other']);
    await store.advance(60_000);
    expect(await find(holder)).toBe('second');
    await store.advance(60_000);
    expect(await find(holder)).toBeUndefined();
    // Codes are deleted a day after they expired; valid ones are kept.
    await store.advance(23 * 3_600_000);
    await sweepExpired(store.database);
    const kept = await store.database.selectFrom('sent_codes').select('holder_id').execute();
    expect(kept.map(({ holder_id }) => holder_id)).toContain(holder);
    await store.advance(2 * 3_600_000);
    await sweepExpired(store.database);
    const left = await store.database.selectFrom('sent_codes').select('holder_id').execute();
    expect(left.map(({ holder_id }) => holder_id)).not.toContain(holder);
  });

  test('an invitation is redeemed once, by its own person, for its own type, before it expires', async () => {
    const invite = async ({ identityKey }: SessionRef, type: string, seconds: number) =>
      insertInvitation(store.database, {
        invitation_id: randomId('inv'),
        identity_key: identityKey,
        type,
        expires_at: await store.inSeconds(seconds),
      });
    const redeem = (ref: SessionRef, type = 'security_key') =>
      redeemInvitation(store.database, ref.identityKey, type);
    const types = (ref: SessionRef) => listInvitedTypes(store.database, ref.identityKey);
    await invite(ann, 'security_key', 0);
    expect([await types(ann), await redeem(ann)]).toEqual([[], false]);
    await invite(ann, 'security_key', 60);
    await invite(ann, 'security_key', 60);
    expect([await types(ann), await types(eve)]).toEqual([['security_key'], []]);
    expect([await redeem(eve), await redeem(ann, 'totp')]).toEqual([false, false]);
    expect([await redeem(ann), await types(ann)]).toEqual([true, ['security_key']]);
    expect([await redeem(ann), await redeem(ann), await types(ann)]).toEqual([true, false, []]);
  });

  // Two of them can only run concurrently on several connections.
  test.runIf(kind === 'postgres')('one invitation that two use at once serves one of them', async () => {
    const invitationId = randomId('inv');
    await insertInvitation(store.database, {
      invitation_id: invitationId,
      identity_key: ann.identityKey,
      type: 'security_key',
      expires_at: await store.inSeconds(60),
    });
    const redeem = () => redeemInvitation(store.database, ann.identityKey, 'security_key');
    let redeemed: Promise<boolean[]> = Promise.resolve([]);
    await store.database.transaction().execute(async (trx) => {
      await trx
        .selectFrom('invitations')
        .select('type')
        .where('invitation_id', '=', invitationId)
        .forUpdate()
        .execute();
      // Both have found it unused, and neither can use it yet.
      redeemed = Promise.all([redeem(), redeem()]);
      await untilWaiting(store.database, 2);
    });
    expect((await redeemed).toSorted()).toEqual([false, true]);
  });

  test('a replaced address is kept for thirty days, for its own person', async () => {
    const list = ({ identityKey }: SessionRef) => listFormerAddresses(store.database, identityKey);
    await rememberAddress(store.database, ann.identityKey, 'ann@example.com');
    await rememberAddress(store.database, eve.identityKey, 'eve@example.com');
    expect([await list(ann), await list(eve)]).toEqual([['ann@example.com'], ['eve@example.com']]);
    await store.advance(31 * 24 * 3_600_000);
    expect(await list(ann)).toEqual([]);
    const rows = await store.database.selectFrom('former_addresses').select('identity_key').execute();
    expect(rows.map(({ identity_key }) => identity_key)).toContain(eve.identityKey);
  });

  test('an address that was replaced again is remembered from then on', async () => {
    const remember = () => rememberAddress(store.database, ann.identityKey, 'again@example.com');
    const days = (count: number) => store.advance(count * 24 * 3_600_000);
    await remember();
    await days(29);
    await remember();
    await days(2);
    expect(await listFormerAddresses(store.database, ann.identityKey)).toEqual(['again@example.com']);
  });
});
