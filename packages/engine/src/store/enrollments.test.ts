import { databaseKinds } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { randomId } from '../secrets/random.ts';
import {
  confirmEnrollment,
  consumeEnrollment,
  deleteEnrollment,
  deleteEnrollments,
  findEnrollment,
  findStartedEnrollment,
  insertEnrollment,
  incrementEnrollmentAttempts,
} from './enrollments.ts';
import type { StoredStepUp } from './schema.ts';
import type { SessionRef } from './sessions.ts';
import { openTestStore, type TestStore } from './store.fixtures.ts';

describe.each(databaseKinds)('enrollments in the store on %s', (kind) => {
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

  const open = async ({ identityKey, sessionId }: SessionRef, seconds = 600): Promise<string> => {
    const id = randomId('enr');
    await insertEnrollment(store.database, {
      enrollment_id: id,
      identity_key: identityKey,
      session_id: sessionId,
      type: 'totp',
      pending: '',
      prompt_id: null,
      step_up: JSON.stringify(null),
      expires_at: await store.inSeconds(seconds),
    });
    return id;
  };
  const openMany = async (ref: SessionRef, count: number, seconds?: number): Promise<string[]> => {
    const ids: string[] = [];
    for (let index = 0; index < count; index++) {
      ids.push(await open(ref, seconds));
      // The clock of PGlite has milliseconds, and which one is the oldest is told by it.
      await store.advance(1);
    }
    return ids;
  };
  const spend = (id: string) => incrementEnrollmentAttempts(store.database, id);
  const consume = (id: string) => consumeEnrollment(store.database, id);
  const confirm = (id: string) => confirmEnrollment(store.database, id);
  const isThere = async (id: string, ref: SessionRef) =>
    (await findEnrollment(store.database, id, ref)) !== undefined;

  test('an enrollment has five attempts of its own', async () => {
    const [id, other] = [await open(ann), await open(ann)];
    const left = [];
    for (let guess = 0; guess < 6; guess++) left.push(await spend(id));
    expect(left).toEqual([4, 3, 2, 1, 0, undefined]);
    expect(await spend(other)).toBe(4);
  });

  test('an enrollment is found only by its own person and session', async () => {
    const id = await open(ann);
    expect(await Promise.all([ann, eve, annElsewhere].map((ref) => isThere(id, ref)))).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('the enrollment that is started again is the newest of its person, session, type and action that is open', async () => {
    const find = async (ref = ann, type = 'totp', stepUp: StoredStepUp = null) =>
      (await findStartedEnrollment(store.database, ref, { type, stepUp }))?.enrollment_id;
    await open(ann);
    await store.advance(1);
    const id = await open(ann);
    expect(await find()).toBe(id);
    const transfer = { action: 'transfer_money', resource: 'p1', context: { amount: 1 } };
    expect([
      await find(eve),
      await find({ ...eve, sessionId: ann.sessionId }),
      await find(annElsewhere),
      await find(ann, 'passkey'),
      await find(ann, 'totp', transfer),
    ]).toEqual(Array(5).fill(undefined));
  });

  test('an enrollment that was consumed, has expired, has no attempts left or is five minutes old is not started again', async () => {
    const find = async () =>
      (await findStartedEnrollment(store.database, ann, { type: 'totp', stepUp: null }))?.enrollment_id;
    const used = await open(ann);
    await consume(used);
    await open(ann, 0);
    const spent = await open(ann);
    for (let guess = 0; guess < 5; guess++) await spend(spent);
    expect(await find()).toBeUndefined();
    const id = await open(ann);
    await store.advance(299_000);
    expect(await find()).toBe(id);
    await store.advance(1_000);
    expect(await find()).toBeUndefined();
  });

  test('an enrollment is consumed once, before it expires, and no other is affected', async () => {
    const [id, other, late] = [await open(ann), await open(ann), await open(ann, 0)];
    expect([await consume(id), await consume(id), await consume(other), await consume(late)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  test('an enrollment is confirmed once, before it expires or is consumed, and no other is affected', async () => {
    const [id, other, late, used] = [await open(ann), await open(ann), await open(ann, 0), await open(ann)];
    await consume(used);
    expect([
      await confirm(id),
      await confirm(id),
      await confirm(other),
      await confirm(late),
      await confirm(used),
    ]).toEqual([true, false, true, false, false]);
  });

  test('the sixth enrollment of a session ends only its own first', async () => {
    const foreign = [...(await openMany(eve, 5)), ...(await openMany(annElsewhere, 5))];
    const oldest = await open(ann);
    // PGlite reads a clock of whole milliseconds, and two of one millisecond have no order.
    await store.advance(1);
    const mine = [oldest, ...(await openMany(ann, 5))];
    const consumed = [];
    for (const id of [...mine, ...foreign]) consumed.push(await consume(id));
    expect(consumed).toEqual([false, ...Array(15).fill(true)]);
  });

  test('ended enrollments do not count among the five', async () => {
    const first = await open(ann);
    await openMany(ann, 5, 0);
    for (const id of await openMany(ann, 4)) await consume(id);
    await open(ann);
    expect(await consume(first)).toBe(true);
  });

  test('only its own session can cancel an enrollment, and only an unfinished one', async () => {
    const [id, used] = [await open(ann), await open(ann)];
    await consume(used);
    const cancel = async (which: string, ref: SessionRef) =>
      (await deleteEnrollment(store.database, which, ref)) !== undefined;
    expect([await cancel(id, eve), await cancel(id, annElsewhere), await cancel(used, ann)]).toEqual([
      false,
      false,
      false,
    ]);
    expect([await cancel(id, ann), await isThere(id, ann), await isThere(used, ann)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('deleting the unfinished enrollments of a person keeps the finished ones and those of others', async () => {
    const [id, used, theirs] = [await open(ann), await open(ann), await open(eve)];
    await consume(used);
    await deleteEnrollments(store.database, ann.identityKey);
    expect([await isThere(id, ann), await isThere(used, ann), await isThere(theirs, eve)]).toEqual([
      false,
      true,
      true,
    ]);
  });
});
