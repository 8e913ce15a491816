import { databaseKinds } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  endAllSessions,
  endSession,
  findSession,
  needsReproof,
  insertNamedSession,
  listLiveSessions,
  lockLiveSession,
  resetAllAssurance,
  resetOtherAssurance,
  upsertSession,
  updateSessionLocation,
  raiseAssurance,
  type SessionRef,
} from './sessions.ts';
import { openTestStore, type TestStore, waitsForLock } from './store.fixtures.ts';

describe.each(databaseKinds)('sessions in the store on %s', (kind) => {
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

  const read = async (ref: SessionRef) => {
    const session = await findSession(store.database, ref);
    if (!session) throw new Error('No such session.');
    return session;
  };
  const readAll = () => Promise.all([ann, annElsewhere, eve].map(read));
  const raise = (ref: SessionRef, enrolled = false) =>
    raiseAssurance(store.database, ref, {}, ['otp'], enrolled);
  const raiseAll = async () => {
    for (const ref of [ann, annElsewhere, eve]) await raise(ref, true);
  };
  const isLive = async (ref: SessionRef) => (await lockLiveSession(store.database, ref)) !== undefined;
  const areLive = () => Promise.all([ann, annElsewhere, eve].map(isLive));

  test('the time of the sign-in never moves back', async () => {
    const { auth_time } = await read(ann);
    const met = await upsertSession(store.database, ann, { authTime: new Date(0), amr: ['pwd'] });
    expect(met.auth_time).toEqual(auth_time);
  });

  test('a session is found only by its person and its id together', async () => {
    const found = (await readAll()).map(({ identity_key, session_id }) => [identity_key, session_id]);
    expect(found).toEqual([ann, annElsewhere, eve].map((ref) => [ref.identityKey, ref.sessionId]));
    const stranger = { identityKey: eve.identityKey, sessionId: annElsewhere.sessionId };
    expect(await findSession(store.database, stranger)).toBeUndefined();
    expect(await isLive(stranger)).toBe(false);
    const locked = await Promise.all([ann, annElsewhere].map((ref) => lockLiveSession(store.database, ref)));
    expect(locked.map((row) => row?.session_id)).toEqual([ann.sessionId, annElsewhere.sessionId]);
  });

  test('a session at another location is unusual until a proof there, and no other session is affected', async () => {
    await raiseAll();
    await store.advance(1000);
    await updateSessionLocation(store.database, ann, { country: 'FR' }, 'unusual');
    const sessions = await readAll();
    expect(sessions.map(needsReproof)).toEqual([true, false, false]);
    expect(sessions.map(({ country }) => country)).toEqual(['FR', null, null]);
    // A recent enrollment in it does not let an attacker add a factor.
    expect(sessions.map(({ factor_enrolled_at }) => factor_enrolled_at === null)).toEqual([
      true,
      false,
      false,
    ]);
    await updateSessionLocation(store.database, ann, { country: 'DE' }, 'usual');
    expect(needsReproof(await read(ann))).toBe(true);
    await store.advance(1000);
    await raise(ann);
    await updateSessionLocation(store.database, ann, { country: 'DE' }, 'usual');
    expect((await read(ann)).unusual_at).toBeNull();
  });

  test('a proof raises only its own session, and a second enrollment does not extend the time without a new proof', async () => {
    await raise(ann, true);
    expect((await readAll()).map(({ mfa_at }) => mfa_at !== null)).toEqual([true, false, false]);
    const { factor_enrolled_at } = await read(ann);
    await store.advance(60_000);
    await raise(ann, true);
    expect((await read(ann)).factor_enrolled_at).toEqual(factor_enrolled_at);
  });

  test('a session that the host has named is not among those with a known sign-in, and leaves a stored one as it is', async () => {
    const { auth_time } = await read(ann);
    await insertNamedSession(store.database, ann);
    await insertNamedSession(store.database, { identityKey: ann.identityKey, sessionId: 'named' });
    expect((await read(ann)).auth_time).toEqual(auth_time);
    const live = async () =>
      (await listLiveSessions(store.database, ann.identityKey)).map(({ session_id }) => session_id);
    expect(await live()).not.toContain('named');
    const signedIn = { authTime: auth_time, amr: ['pwd'] };
    await upsertSession(store.database, { identityKey: ann.identityKey, sessionId: 'named' }, signedIn);
    expect(await live()).toContain('named');
  });

  test('a session ends for good, and no other ends with it', async () => {
    await endSession(store.database, ann);
    const { ended_at } = await read(ann);
    expect(await areLive()).toEqual([false, true, true]);
    await store.advance(1000);
    await endSession(store.database, ann);
    expect((await read(ann)).ended_at).toEqual(ended_at);
  });

  test('all sessions of a person can be ended, or all but one; those of others continue', async () => {
    await endSession(store.database, annElsewhere);
    const { ended_at } = await read(annElsewhere);
    await store.advance(1000);
    await endAllSessions(store.database, ann.identityKey, ann.sessionId);
    expect(await areLive()).toEqual([true, false, true]);
    expect((await read(annElsewhere)).ended_at).toEqual(ended_at);
    const people = await store.database
      .selectFrom('identities')
      .select(['kept_session_id', 'sessions_ended_at'])
      .where('identity_key', 'in', [ann.identityKey, eve.identityKey])
      .orderBy('created_at')
      .execute();
    expect(people).toMatchObject([
      { kept_session_id: 's1' },
      { kept_session_id: null, sessions_ended_at: null },
    ]);
    expect(
      (await listLiveSessions(store.database, ann.identityKey)).map(({ session_id }) => session_id),
    ).toEqual(['s1']);
    await endAllSessions(store.database, ann.identityKey);
    expect(await areLive()).toEqual([false, false, true]);
  });

  test('the other sessions of a person need a new proof', async () => {
    await raiseAll();
    const eveElsewhere = await store.newSession(eve);
    await raise(eveElsewhere);
    await resetOtherAssurance(store.database, ann);
    expect((await read(eveElsewhere)).mfa_at).not.toBeNull();
    const sessions = await readAll();
    expect(sessions.map(({ mfa_at }) => mfa_at !== null)).toEqual([true, false, true]);
    expect(sessions.map(({ factor_enrolled_at }) => factor_enrolled_at !== null)).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('without the last factor all sessions of that person are unproven, and those of others are not affected', async () => {
    await raiseAll();
    await resetAllAssurance(store.database, ann.identityKey);
    const sessions = await readAll();
    expect(sessions.map(({ mfa_at }) => mfa_at !== null)).toEqual([false, false, true]);
    expect(sessions.map(({ factor_enrolled_at }) => factor_enrolled_at !== null)).toEqual([
      false,
      false,
      true,
    ]);
  });

  test.runIf(kind === 'postgres')('a session ends after the change that is under way in it', async () => {
    const held = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    const changing = store.database.transaction().execute(async (trx) => {
      await lockLiveSession(trx, ann);
      held.resolve();
      await released.promise;
    });
    await held.promise;
    const ending = endSession(store.database, ann);
    const hasWaited = await waitsForLock(store.database, ending);
    released.resolve();
    await Promise.all([changing, ending]);
    expect(hasWaited).toBe(true);
  });
});
