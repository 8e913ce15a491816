import { databaseKinds } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { noteActiveDay } from './activity.ts';
import { extendNotice, noticeDeadline } from './dated-notices.ts';
import { insertFactor } from './factors.ts';
import {
  applySignals,
  deleteIdentity,
  findIdentity,
  findIdentityForUpdate,
  type Identity,
  upsertIdentity,
  searchIdentities,
} from './identities.ts';
import { resetProvenLocations, upsertLocation, type Location, markLocationProven } from './locations.ts';
import { openMoment } from './moments.ts';
import { clearSetupSkip, neverSuggestStep, setPreferences, storeSetupSkip } from './preferences.ts';
import { activateSet, insertPendingSet } from './recovery-codes.ts';
import type { SessionRef } from './sessions.ts';
import { openTestStore, type TestStore } from './store.fixtures.ts';

describe.each(databaseKinds)('people in the store on %s', (kind) => {
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

  const read = ({ identityKey }: SessionRef): Promise<Identity> =>
    store.database
      .selectFrom('identities')
      .selectAll()
      .where('identity_key', '=', identityKey)
      .executeTakeFirstOrThrow();

  test('the same id in two tenants identifies two people', async () => {
    const { identity_id: identityId } = await read(ann);
    const { identity_key: foreign } = await upsertIdentity(
      store.database,
      { tenantId: 'other', identityId },
      {},
    );
    const keys = async (tenantId: string) => [
      (await findIdentity(store.database, tenantId, identityId))?.identity_key,
      (await findIdentityForUpdate(store.database, tenantId, identityId))?.identity_key,
      (await searchIdentities(store.database, tenantId, { text: identityId })).rows.map(
        ({ identity_key }) => identity_key,
      ),
    ];
    expect(await keys('default')).toEqual([ann.identityKey, ann.identityKey, [ann.identityKey]]);
    expect(await keys('other')).toEqual([foreign, foreign, [foreign]]);
  });

  test('new facts are merged with the known ones, and erasing one person keeps the others', async () => {
    const { identity_id: identityId } = await read(ann);
    const who = { tenantId: 'default', identityId };
    await upsertIdentity(store.database, who, { facts: { first: 1 } });
    await upsertIdentity(store.database, who, { facts: { second: 2 } });
    expect((await read(ann)).facts).toEqual({ first: 1, second: 2 });
    expect(await deleteIdentity(store.database, ann.identityKey)).toBe(true);
    expect(await deleteIdentity(store.database, ann.identityKey)).toBe(false);
    expect((await read(eve)).identity_key).toBe(eve.identityKey);
  });

  test('an instant never moves back, a first time is kept, and a counter counts for one person', async () => {
    const signals = { instants: ['lastPaidAt'], firsts: ['firstPaidAt'], counters: ['payments'] };
    const at = (day: number) => new Date(Date.UTC(2026, 0, day));
    for (const day of [2, 3, 1]) await applySignals(store.database, ann.identityKey, signals, at(day));
    expect((await read(ann)).facts).toEqual({
      lastPaidAt: at(3).toISOString(),
      firstPaidAt: at(2).toISOString(),
      payments: 3,
    });
    expect((await read(eve)).facts).toEqual({});
  });

  test('a day counts as active once for each person', async () => {
    const note = () => noteActiveDay(store.database, ann.identityKey, []);
    await note();
    await note();
    expect([(await read(ann)).active_days, (await read(eve)).active_days]).toEqual([1, 0]);
    await store.advance(24 * 3_600_000);
    await note();
    expect((await read(ann)).active_days).toBe(2);
  });

  test('the time of a moment never moves back, and the latest report sets its kind', async () => {
    const open = (day: number, isFirst: boolean) =>
      openMoment(
        store.database,
        ann.identityKey,
        'payment.completed',
        new Date(Date.UTC(2026, 0, day)),
        isFirst,
      );
    await open(2, true);
    await open(1, false);
    const moment = () =>
      store.database
        .selectFrom('moments')
        .select(['opened_at', 'is_first'])
        .where('identity_key', '=', ann.identityKey)
        .executeTakeFirstOrThrow();
    expect(await moment()).toEqual({ opened_at: new Date(Date.UTC(2026, 0, 2)), is_first: true });
    await open(3, false);
    expect((await moment()).is_first).toBe(false);
  });

  test('a deadline is extended once, before it has passed, for one person', async () => {
    const give = async ({ identityKey }: SessionRef, seconds: number) => {
      const deadline = await store.inSeconds(seconds);
      await store.database
        .insertInto('dated_notices')
        .values({ identity_key: identityKey, deadline, policy_version: 1 })
        .execute();
      return deadline.getTime();
    };
    const extend = async ({ identityKey }: SessionRef) =>
      (await extendNotice(store.database, identityKey, 'PT60S'))?.getTime();
    const [deadline, theirs] = [await give(ann, 60), await give(eve, -60)];
    expect([await extend(ann), await extend(ann)]).toEqual([deadline + 60_000, deadline + 60_000]);
    expect(await extend(eve)).toBe(theirs);
    const carl = await store.newPerson();
    expect([await extend(carl), await noticeDeadline(store.database, carl.identityKey)]).toEqual([
      undefined,
      undefined,
    ]);
    const dora = await store.newPerson();
    const untouched = await give(dora, 60);
    await extend(carl);
    expect((await noticeDeadline(store.database, dora.identityKey))?.getTime()).toBe(untouched);
  });

  test('a preference keeps its first time, invalidates open decisions, and belongs to one person', async () => {
    const say = () => setPreferences(store.database, ann.identityKey, { neverAsk: true, reminders: false });
    await say();
    const first = await read(ann);
    await store.advance(1000);
    await say();
    const second = await read(ann);
    expect([second.never_ask_at, second.reminders_off_at]).toEqual([
      first.never_ask_at,
      first.reminders_off_at,
    ]);
    expect(second.ledger_version).toBe(first.ledger_version + 1);
    expect(await read(eve)).toMatchObject({ never_ask_at: null, reminders_off_at: null, ledger_version: 0 });
  });

  test('a step that a person refused for good is kept once, is theirs alone, and ends with suggestions switched on', async () => {
    for (const step of ['device_passkey', 'check_up', 'device_passkey'] as const)
      await neverSuggestStep(store.database, ann.identityKey, step);
    expect(await read(ann)).toMatchObject({ never_steps: ['check_up', 'device_passkey'], ledger_version: 3 });
    expect(await read(eve)).toMatchObject({ never_steps: [], ledger_version: 0 });
    await setPreferences(store.database, ann.identityKey, { neverAsk: true });
    expect((await read(ann)).never_steps).toHaveLength(2);
    await setPreferences(store.database, ann.identityKey, { neverAsk: false });
    expect((await read(ann)).never_steps).toEqual([]);
  });

  test('a skipped set-up keeps its first time and belongs to one person, until a reset clears it', async () => {
    for (const ref of [ann, eve]) expect(await storeSetupSkip(store.database, ref.identityKey)).toBe(true);
    const first = await read(ann);
    await store.advance(1000);
    expect(await storeSetupSkip(store.database, ann.identityKey)).toBe(false);
    expect((await read(ann)).setup_skipped_at).toEqual(first.setup_skipped_at);
    await clearSetupSkip(store.database, ann.identityKey);
    expect((await read(ann)).setup_skipped_at).toBeNull();
    expect((await read(eve)).setup_skipped_at).not.toBeNull();
    // A skip of one person leaves the others without one.
    const bob = await store.newPerson();
    await storeSetupSkip(store.database, ann.identityKey);
    expect((await read(bob)).setup_skipped_at).toBeNull();
  });

  describe('locations', () => {
    const note = ({ identityKey }: SessionRef, place: Location, signsIn = true) =>
      upsertLocation(store.database, identityKey, place, signsIn);
    const prove = ({ identityKey }: SessionRef, place: Location) =>
      markLocationProven(store.database, identityKey, place);
    const enroll = async (ref: SessionRef) => {
      const setId = `set-${ref.identityKey}`;
      await insertPendingSet(store.database, ref, { setId, keyId: 'k1', hashes: ['a'] });
      return () => activateSet(store.database, ref.identityKey, setId);
    };
    const home: Location = { deviceId: 'laptop', country: 'DE' };
    const away: Location = { deviceId: 'phone', country: 'FR' };
    const known = { newDevice: false, newCountry: false };
    const isNew = { newDevice: true, newCountry: true };

    test('without factors a location is new when it is first seen, except the very first one', async () => {
      await note(eve, away);
      expect(await note(ann, home)).toEqual(known);
      expect(await note(ann, away)).toEqual(isNew);
      expect((await note(ann, away)).newCountry).toBe(false);
      await store.advance(3_600_000);
      expect(await note(ann, away)).toEqual(known);
    });

    test('with factors a location is new until that person has given a proof there', async () => {
      await note(ann, home);
      const activate = await enroll(ann);
      // A pending set of codes is not a factor: a sign-in still proves a location.
      await note(ann, { deviceId: 'tablet' });
      await activate();
      expect((await note(ann, { deviceId: 'tablet' })).newDevice).toBe(false);
      await note(ann, away);
      await store.advance(3_600_000);
      expect([await note(ann, away), await note(ann, home)]).toEqual([isNew, known]);
      await prove(eve, away);
      expect(await note(ann, away)).toEqual(isNew);
      await prove(ann, away);
      expect(await note(ann, away)).toEqual(known);
      await prove(eve, home);
      await resetProvenLocations(store.database, ann.identityKey);
      expect([await note(ann, away), await note(ann, home)]).toEqual([isNew, isNew]);
      expect(
        (
          await store.database
            .selectFrom('devices')
            .select('proven_at')
            .where('identity_key', '=', eve.identityKey)
            .execute()
        ).every(({ proven_at }) => proven_at),
      ).toBe(true);
    });

    test('a location is not proven by a sign-in with factors, nor by another request without factors', async () => {
      await note(ann, home, false);
      await (
        await enroll(ann)
      )();
      await note(ann, away);
      expect([await note(ann, home), await note(ann, away)]).toEqual([isNew, isNew]);
    });

    test('the factor of another person does not count as enrolled', async () => {
      await (
        await enroll(eve)
      )();
      await note(ann, home);
      await note(ann, away);
      await store.advance(3_600_000);
      expect(await note(ann, away)).toEqual(known);
    });

    test('a device reported with a future date is known from now', async () => {
      const deviceFirstSeenAt = await store.inSeconds(7200);
      await note(ann, { ...home, deviceFirstSeenAt });
      const device = await store.database
        .selectFrom('devices')
        .select('created_at')
        .where('identity_key', '=', ann.identityKey)
        .executeTakeFirstOrThrow();
      expect(device.created_at.getTime()).toBeLessThan(deviceFirstSeenAt.getTime() - 3_600_000);
    });

    test('at most a hundred unproven devices are stored for each person', async () => {
      await (
        await enroll(ann)
      )();
      const count = async ({ identityKey }: SessionRef) =>
        (
          await store.database
            .selectFrom('devices')
            .select('device_id')
            .where('identity_key', '=', identityKey)
            .execute()
        ).length;
      for (let index = 0; index < 101; index++) await note(ann, { deviceId: `d${index}` });
      await (
        await enroll(eve)
      )();
      await note(eve, home);
      expect([await count(ann), await count(eve)]).toEqual([100, 1]);
    });

    test('without factors a device that the host has known for an hour is not new', async () => {
      await note(ann, home);
      const seen = async (deviceId: string, seconds: number) =>
        (await note(ann, { deviceId, deviceFirstSeenAt: await store.inSeconds(-seconds) })).newDevice;
      expect([await seen('phone', 3700), await seen('tablet', 3500)]).toEqual([false, true]);
    });
  });

  test('a page of people begins behind the last one of the page before, each with their own factors', async () => {
    for (const identityId of ['page-1', 'page-2', 'page-3'])
      await upsertIdentity(store.database, { tenantId: 'default', identityId }, {});
    const { identity_key } = await upsertIdentity(
      store.database,
      { tenantId: 'default', identityId: 'page-2' },
      {},
    );
    await insertFactor(store.database, {
      factor_id: 'page-factor',
      identity_key,
      type: 'totp',
      name: '',
      material: 'sealed',
      last_claim: 0,
    });
    const { rows } = await searchIdentities(store.database, 'default', { text: 'page-', after: 'page-1' });
    expect(rows.map(({ identity_id, factor_types }) => [identity_id, factor_types])).toEqual([
      ['page-2', ['totp']],
      ['page-3', []],
    ]);
  });

  test('an active day opens the moments of that very day, and one that was open before opens anew', async () => {
    const milestones = [
      { moment: 'first_day', days: 1 },
      { moment: 'second_day', days: 2 },
    ];
    const moments = async () =>
      (
        await store.database
          .selectFrom('moments')
          .select(['moment', 'opened_at'])
          .where('identity_key', '=', ann.identityKey)
          .orderBy('moment')
          .execute()
      ).map(({ moment, opened_at }) => [moment, opened_at.getTime()] as const);
    await noteActiveDay(store.database, ann.identityKey, milestones);
    const [first] = await moments();
    expect((await moments()).map(([moment]) => moment)).toEqual(['first_day']);
    const past = new Date(0);
    await openMoment(store.database, ann.identityKey, 'second_day', past);
    await store.advance(24 * 3_600_000);
    await noteActiveDay(store.database, ann.identityKey, milestones);
    const [again, second] = await moments();
    expect(again).toEqual(first);
    expect(second?.[1]).toBeGreaterThan(first?.[1] ?? 0);
  });

  test('of the people of one tenant the one that is named is found', async () => {
    for (const ref of [ann, eve]) {
      const { identity_id: identityId } = await read(ref);
      for (const find of [findIdentity, findIdentityForUpdate])
        expect((await find(store.database, 'default', identityId))?.identity_key).toBe(ref.identityKey);
    }
  });
});
