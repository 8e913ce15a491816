import { databaseKinds } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { randomId } from '../secrets/random.ts';
import { countExperiments, listExperimentDays, noteTaskEvent } from './experiment-days.ts';
import { deleteIdentity } from './identities.ts';
import type { SessionRef } from './sessions.ts';
import { openTestStore, type TestStore } from './store.fixtures.ts';

const second = 1000;
const hour = 3_600_000;
const day = 24 * hour;

describe.each(databaseKinds)('the counts of experiments on %s', (kind) => {
  let store: TestStore;
  let ann: SessionRef;
  let eve: SessionRef;
  let experiment: string;
  let start: Date;

  beforeAll(async () => {
    store = await openTestStore(kind);
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    [ann, eve] = [await store.newPerson(), await store.newPerson()];
    experiment = randomId('exp');
    start = await store.inSeconds(0);
  });

  const at = (milliseconds: number): Date => new Date(start.getTime() + milliseconds);
  const ask = async ({ identityKey, sessionId }: SessionRef, changes: object = {}): Promise<string> => {
    const prompt_id = randomId('prm');
    await store.database
      .insertInto('mfa_prompts')
      .values({
        prompt_id,
        identity_key: identityKey,
        session_id: sessionId,
        kind: 'soft',
        moment: 'payment.completed',
        variant: 'only-you',
        surface: 'modal',
        policy_version: 1,
        prompted_at: start,
        exposed_at: start,
        responded_at: start,
        experiment_id: experiment,
        ...changes,
      })
      .execute();
    return prompt_id;
  };
  const setUp = ({ identityKey }: SessionRef, consumed: Date | null, session = 's1') =>
    store.database
      .insertInto('enrollments')
      .values({
        enrollment_id: randomId('enr'),
        identity_key: identityKey,
        session_id: session,
        type: 'totp',
        pending: '',
        step_up: JSON.stringify(null),
        expires_at: at(60 * day),
        consumed_at: consumed,
        created_at: start,
      })
      .execute();
  const challenge = ({ identityKey }: SessionRef, created: Date, consumed: Date | null) =>
    store.database
      .insertInto('challenges')
      .values({
        challenge_id: randomId('chl'),
        identity_key: identityKey,
        session_id: 's1',
        purpose: 'sign_in',
        action: null,
        resource: null,
        context: JSON.stringify({}),
        context_hash: '',
        factor_ids: JSON.stringify([]),
        nonce: '',
        expires_at: at(60 * day),
        created_at: created,
        consumed_at: consumed,
      })
      .execute();
  const event = (
    { identityKey }: SessionRef,
    type: 'mfa.factor_removed' | 'mfa.grant_issued',
    when: Date,
    tenant = 'default',
  ) =>
    store.database
      .insertInto('audit_events')
      .values({
        tenant_id: tenant,
        identity_key: identityKey,
        session_id: null,
        actor_key: null,
        type,
        details: JSON.stringify({}),
        at: when,
      })
      .execute();
  const remind = ({ identityKey }: SessionRef, sent: Date | null) =>
    store.database
      .insertInto('reminders')
      .values({
        reminder_id: randomId('rmd'),
        identity_key: identityKey,
        prompt_id: '',
        unsubscribe_token: randomId('tok'),
        due_at: start,
        lease_id: null,
        sent_at: sent,
      })
      .execute();
  const endSession = ({ identityKey, sessionId }: SessionRef, when: Date) =>
    store.database
      .updateTable('sessions')
      .set({ ended_at: when })
      .where('identity_key', '=', identityKey)
      .where('session_id', '=', sessionId)
      .execute();
  /** Advances to this time after the start, and counts everything that is certain then. */
  const countAt = async (milliseconds: number) => {
    await store.advance(at(milliseconds).getTime() - (await store.inSeconds(0)).getTime());
    for (let stage = 0; stage < 6; stage += 1) await countExperiments(store.database);
  };
  /** The counts that are not 0, of all days together, by variant. */
  const counts = async () => {
    const totals: Record<string, Record<string, number>> = {};
    for (const row of await listExperimentDays(store.database, 'default', experiment))
      for (const [name, count] of Object.entries(row)) {
        if (typeof count !== 'number' || count === 0) continue;
        const total = (totals[row.variant] ??= {});
        total[name] = (total[name] ?? 0) + count;
      }
    return totals;
  };
  const counted = async () => (await counts())['only-you'] ?? {};

  test('a person counts once, by their first exposure; a prompt that nobody saw and one of no experiment do not', async () => {
    const unseen = await ask(ann, { exposed_at: null, variant: 'first-payment' });
    await ask(eve, { experiment_id: null });
    await countAt(second);
    expect(await counts()).toEqual({});
    await store.database
      .updateTable('mfa_prompts')
      .set({ exposed_at: start })
      .where('prompt_id', '=', unseen)
      .execute();
    await ask(ann, { exposed_at: at(second) });
    await countAt(2 * second);
    expect(await counts()).toEqual({ 'first-payment': { exposures: 1, pending: 1 } });
  });

  test('a ghost counts in the holdout, from its decision', async () => {
    await ask(ann, { kind: 'ghost', exposed_at: null });
    await setUp(ann, at(6 * day));
    await countAt(8 * day);
    expect(await counts()).toEqual({
      holdout: { exposures: 1, answered: 1, people: 1, converted: 1, same_session: 1 },
    });
  });

  test('nothing of a stage counts before its end, and each counts once, whoever counts', async () => {
    await ask(ann);
    await ask(eve);
    await countAt(second);
    expect(await counted()).toEqual({ exposures: 2, pending: 2 });
    await countAt(day - 10 * second);
    expect(await counted()).toEqual({ exposures: 2, pending: 2 });
    await countAt(day + second);
    expect(await counted()).toEqual({ exposures: 2, pending: 2, answered: 2 });
    await countAt(7 * day + second);
    expect(await counted()).toEqual({ exposures: 2, answered: 2, people: 2 });
    await countAt(28 * day + second);
    expect(await counted()).toMatchObject({ people_28: 2 });
    await store.advance(10 * day);
    await Promise.all(Array.from({ length: 6 }, () => countExperiments(store.database)));
    await countAt(50 * day);
    expect(await counted()).toEqual({ exposures: 2, answered: 2, people: 2, people_28: 2 });
  });

  test('the stages of other people, and of the same person in another experiment, are not moved', async () => {
    await ask(ann);
    await ask(eve, { exposed_at: at(12 * hour) });
    const mine = experiment;
    experiment = randomId('exp');
    await ask(ann, { exposed_at: at(12 * hour) });
    await countAt(day + second);
    expect(await counted()).toEqual({ exposures: 1, pending: 1 });
    const other = experiment;
    experiment = mine;
    expect(await counted()).toEqual({ exposures: 2, pending: 2, answered: 1 });
    await countAt(day + 12 * hour + second);
    experiment = other;
    expect(await counted()).toEqual({ exposures: 1, pending: 1, answered: 1 });
    experiment = mine;
    expect(await counted()).toEqual({ exposures: 2, pending: 2, answered: 2 });
  });

  test('people of several experiments, variants and days count apart', async () => {
    await ask(ann);
    await ask(eve, { exposed_at: at(30 * hour), variant: 'first-payment' });
    const other = await store.newPerson();
    const mine = experiment;
    experiment = randomId('exp');
    await ask(other);
    await countAt(31 * hour);
    expect(await counts()).toEqual({ 'only-you': { exposures: 1, pending: 1, answered: 1 } });
    const days = await listExperimentDays(store.database, 'default', mine);
    expect(days.map(({ variant, day: date }) => [variant, date])).toEqual([
      ['only-you', start.toISOString().slice(0, 10)],
      [
        'first-payment',
        at(30 * hour)
          .toISOString()
          .slice(0, 10),
      ],
    ]);
    expect(await listExperimentDays(store.database, 'other', mine)).toEqual([]);
  });

  test.each<[string, object, number | undefined]>([
    ['a dismissal within the day', { response: 'dismissed', responded_at: 23 }, 1],
    ['one after it', { response: 'dismissed', responded_at: 25 }, undefined],
    ['another answer', { response: 'later', responded_at: 1 }, undefined],
  ])(
    '%s counts as it should',
    async (_name, { responded_at, ...answer }: { responded_at?: number }, dismissed) => {
      await ask(ann, { ...answer, responded_at: at((responded_at ?? 0) * hour) });
      await ask(eve, { response: 'dismissed', experiment_id: null });
      await countAt(30 * hour);
      expect((await counted())['dismissed']).toBe(dismissed);
    },
  );

  const leave = (ref: SessionRef, milliseconds: number) =>
    noteTaskEvent(store.database, ref.identityKey, 'task.left', at(milliseconds));

  test.each<[string, () => Promise<unknown>, object]>([
    ['an event within 30 seconds', () => leave(ann, 30 * second), { left_early: 1, left_seen: 1 }],
    ['a later one', () => leave(ann, 31 * second), { left_seen: 1 }],
    ['one from before', () => leave(ann, -second), {}],
    ['one on the next day', () => leave(ann, day), {}],
    ['one of another person', () => leave(eve, second), {}],
    [
      'the end of the session within 30 seconds',
      () => endSession(ann, at(29 * second)),
      { left_early: 1, left_seen: 1 },
    ],
    ['a later end', () => endSession(ann, at(20 * hour)), { left_seen: 1 }],
    ['an end from before', () => endSession(ann, at(-second)), {}],
    ['an end on the next day', () => endSession(ann, at(day)), {}],
    ['the end of the session of another person', () => endSession(eve, at(second)), {}],
  ])('left: %s counts as it should', async (_name, act, expected) => {
    await ask(ann);
    await act();
    await countAt(25 * hour);
    expect(await counted()).toEqual({ exposures: 1, pending: 1, answered: 1, ...expected });
  });

  test('left: the end of another session of the person does not count', async () => {
    await ask(ann);
    await endSession(await store.newSession(ann), at(second));
    await countAt(25 * hour);
    expect(await counted()).toEqual({ exposures: 1, pending: 1, answered: 1 });
  });

  test('the first event of the host counts, and none after the day was counted', async () => {
    await ask(ann);
    await leave(ann, 40 * second);
    await leave(ann, 20 * second);
    await leave(ann, 50 * second);
    await noteTaskEvent(store.database, ann.identityKey, 'task.completed', at(hour));
    await countAt(25 * hour);
    expect(await counted()).toMatchObject({ left_early: 1, left_seen: 1, completed: 1 });
    await leave(ann, 10 * second);
    const row = await store.database
      .selectFrom('experiment_exposures')
      .select('left_at')
      .where('identity_key', '=', ann.identityKey)
      .executeTakeFirst();
    expect(row?.left_at).toEqual(at(20 * second));
  });

  test.each<[string, number, object, object]>([
    ['within the week', 6.9 * day, { converted: 1, same_session: 1 }, { converted_28: 1 }],
    ['after the week', 7.1 * day, {}, { converted_28: 1 }],
    ['after 28 days', 28.1 * day, {}, {}],
    ['before the exposure', -second, {}, {}],
  ])('a set-up %s counts as it should', async (_name, when, week, month) => {
    await ask(ann);
    await setUp(ann, at(when));
    await setUp(ann, null);
    await countAt(7 * day + second);
    expect(await counted()).toEqual({ exposures: 1, answered: 1, people: 1, ...week });
    await countAt(28 * day + second);
    expect(await counted()).toEqual({
      exposures: 1,
      answered: 1,
      people: 1,
      people_28: 1,
      ...week,
      ...month,
    });
  });

  test('the first set-up of a person counts, that of another person and another session do not', async () => {
    await ask(ann);
    await setUp(eve, at(day));
    await countAt(7 * day + second);
    expect(await counted()).toEqual({ exposures: 1, answered: 1, people: 1 });
    [ann, start] = [await store.newPerson(), await store.inSeconds(0)];
    experiment = randomId('exp');
    await ask(ann);
    await setUp(ann, at(2 * day));
    await setUp(ann, at(day), 'other');
    await countAt(8 * day);
    expect(await counted()).toEqual({ exposures: 1, answered: 1, people: 1, converted: 1 });
  });

  test.each<[string, () => Promise<unknown>, number | undefined]>([
    ['between the exposure and the set-up', () => remind(ann, at(2 * day)), 1],
    ['from before', () => remind(ann, at(-second)), undefined],
    ['after the set-up', () => remind(ann, at(4 * day)), undefined],
    ['that was not sent', () => remind(ann, null), undefined],
    ['of another person', () => remind(eve, at(2 * day)), undefined],
  ])('a reminder %s counts as it should', async (_name, act, expected) => {
    await ask(ann);
    await setUp(ann, at(3 * day));
    await act();
    await countAt(29 * day);
    expect((await counted())['by_reminder']).toBe(expected);
  });

  test.each<[string, () => Promise<unknown>, object]>([
    ['that was passed', () => challenge(ann, at(2 * day), at(2 * day)), { challenged: 1, passed: 1 }],
    ['that was not', () => challenge(ann, at(2 * day), null), { challenged: 1 }],
    ['that was passed too late', () => challenge(ann, at(27 * day), at(28 * day)), { challenged: 1 }],
    ['before the set-up', () => challenge(ann, at(hour), at(hour)), {}],
    ['too late', () => challenge(ann, at(28 * day), at(28 * day)), {}],
    ['of another person', () => challenge(eve, at(2 * day), at(2 * day)), {}],
  ])('a challenge %s counts as it should', async (_name, act, expected) => {
    await ask(ann);
    await setUp(ann, at(day));
    await act();
    await countAt(29 * day);
    const { challenged, passed } = await counted();
    expect({ ...(challenged && { challenged }), ...(passed && { passed }) }).toEqual(expected);
  });

  test.each<[string, number, () => Promise<unknown>, object]>([
    [
      'within 30 days',
      6 * day,
      () => event(ann, 'mfa.factor_removed', at(35 * day)),
      { enrolled: 1, disabled: 1 },
    ],
    ['after them', 6 * day, () => event(ann, 'mfa.factor_removed', at(36 * day)), { enrolled: 1 }],
    ['before the set-up', 6 * day, () => event(ann, 'mfa.factor_removed', at(day)), { enrolled: 1 }],
    ['by another person', 6 * day, () => event(eve, 'mfa.factor_removed', at(9 * day)), { enrolled: 1 }],
    [
      'of another tenant',
      6 * day,
      () => event(ann, 'mfa.factor_removed', at(9 * day), 'other'),
      { enrolled: 1 },
    ],
    ['that was none', 6 * day, () => event(ann, 'mfa.grant_issued', at(9 * day)), { enrolled: 1 }],
    ['of a set-up after the week', 8 * day, () => event(ann, 'mfa.factor_removed', at(9 * day)), {}],
  ])('a removal %s counts as it should', async (_name, when, act, expected) => {
    await ask(ann);
    await setUp(ann, at(when));
    await act();
    await countAt(38 * day);
    const { enrolled, disabled } = await counted();
    expect({ ...(enrolled && { enrolled }), ...(disabled && { disabled }) }).toEqual(expected);
  });

  test('a person who is erased is pending no longer, and stays in what was counted', async () => {
    await ask(ann);
    await ask(eve, { variant: 'first-payment' });
    await countAt(day + second);
    await deleteIdentity(store.database, ann.identityKey);
    expect(await counts()).toEqual({
      'only-you': { exposures: 1, answered: 1 },
      'first-payment': { exposures: 1, pending: 1, answered: 1 },
    });
    await countAt(8 * day);
    await deleteIdentity(store.database, eve.identityKey);
    expect((await counts())['first-payment']).toEqual({ exposures: 1, answered: 1, people: 1 });
    const late = await store.newPerson();
    await ask(late);
    await deleteIdentity(store.database, late.identityKey);
    expect((await counted())['pending']).toBeUndefined();
  });
});
