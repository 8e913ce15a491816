import { databaseKinds } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listDecisionSamples, measureDecisionSamples } from '../store/decision-samples.ts';
import { deleteIdentity } from '../store/identities.ts';
import type { SessionRef } from '../store/sessions.ts';
import { openTestStore, type TestStore } from '../store/store.fixtures.ts';
import { createDecisionSampler, type SampledDecision } from './decision-sampler.ts';

type Kept = Omit<SampledDecision, 'identityId'>;
const since = new Date('2026-06-01T00:00:00Z');
const at = (hour: number) => new Date(since.getTime() + hour * 3_600_000);
const facts = {} as Kept['facts'];
/** Each with a chance of 5 % to be in a sample of 5 %. */
const ids = Array.from({ length: 4000 }, (_, index) => `person ${index}`);

describe.each(databaseKinds)('the sample of decisions on %s', (kind) => {
  let store: TestStore;
  let ann: SessionRef;
  let eve: SessionRef;
  let begun: (() => Promise<void>)[];
  beforeAll(async () => {
    store = await openTestStore(kind);
    [ann, eve] = [await store.newPerson(), await store.newPerson()];
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    await store.database.deleteFrom('decision_samples').execute();
    begun = [];
  });
  const create = (database = store.database) =>
    createDecisionSampler(
      { database },
      { start: (_failure, work) => void begun.push(work), settled: () => Promise.resolve() },
    );
  const of =
    (person: SessionRef, changes: Partial<Kept> = {}) =>
    () => ({
      tenantId: 'default',
      identityKey: person.identityKey,
      at: at(1),
      moment: 'payment.completed',
      decision: 'hold' as const,
      kind: 'soft' as const,
      suppressedBy: ['week_cap' as const],
      policyVersion: 1,
      facts,
      ...changes,
    });
  const list = async (tenantId = 'default') =>
    (await listDecisionSamples(store.database, { tenantId, since }, 50)).map(
      ({ identity_key, moment, decision, suppressed_by }) =>
        `${identity_key === ann.identityKey ? 'ann' : 'eve'} ${moment} ${decision} ${suppressed_by}`,
    );

  test('keeps the same people at every decision, as many as its share says, and makes no facts of the others', () => {
    const sampler = create();
    const made: string[] = [];
    for (const round of [1, 2])
      for (const id of ids.slice(0, 400))
        sampler.add(0.05, id, () => {
          made.push(`${round} ${id}`);
          return of(ann)();
        });
    const people = made.filter((one) => one.startsWith('1')).map((one) => one.slice(2));
    expect(people.length).toBeGreaterThan(5);
    expect(people.length).toBeLessThan(40);
    expect(made.filter((one) => one.startsWith('2')).map((one) => one.slice(2))).toEqual(people);
    sampler.add(0, people[0] ?? '', () => expect.fail('A share of 0 keeps nothing.'));
  });

  test('keeps the first decision of a day, moment and outcome, newest first, in its own tenant', async () => {
    const sampler = create();
    sampler.add(1, 'ann', of(ann, { decision: 'show', suppressedBy: [] }));
    for (const hour of [2, 3]) sampler.add(1, 'ann', of(ann, { at: at(hour) }));
    sampler.add(1, 'ann', of(ann, { at: at(25) }));
    sampler.add(1, 'eve', of(eve, { at: at(4), moment: 'invite.sent' }));
    sampler.add(1, 'eve', of(eve, { tenantId: 'other', at: at(5) }));
    await sampler.flush();
    await sampler.flush();
    expect(await list()).toEqual([
      'ann payment.completed hold week_cap',
      'eve invite.sent hold week_cap',
      'ann payment.completed hold week_cap',
      'ann payment.completed show ',
    ]);
    expect(await list('other')).toEqual(['eve payment.completed hold week_cap']);
    const scope = { tenantId: 'default', since };
    expect(await measureDecisionSamples(store.database, scope)).toEqual({
      share: 1,
      people: 2,
      decisions: 4,
    });
    const [first] = await listDecisionSamples(store.database, scope, 1);
    const next = await listDecisionSamples(store.database, scope, 9, {
      at: first?.at_text ?? '',
      sampleId: first?.sample_id ?? '',
    });
    expect(next).toHaveLength(3);
    expect(await listDecisionSamples(store.database, { ...scope, since: at(24) }, 9)).toHaveLength(1);
    expect((await measureDecisionSamples(store.database, { ...scope, since: at(24) })).decisions).toBe(1);
    expect((await measureDecisionSamples(store.database, { ...scope, tenantId: 'none' })).share).toBeNull();
  });

  test('of a share that was changed counts the people of the smaller one', async () => {
    const sampler = create();
    const smaller = ids.filter((id) => {
      let isIn = false;
      sampler.add(0.02, id, () => {
        isIn = true;
        return of(ann)();
      });
      return isIn;
    });
    expect(smaller.length).toBeGreaterThan(0);
    await sampler.flush();
    const outside = create();
    outside.add(1, ids.find((id) => !smaller.includes(id)) ?? '', of(eve));
    await outside.flush();
    expect(await measureDecisionSamples(store.database, { tenantId: 'default', since })).toEqual({
      share: 0.02,
      people: 1,
      decisions: 2,
    });
  });

  test('an erased person loses their decisions, and what waits of them is not written', async () => {
    const gone = await store.newPerson();
    const sampler = create();
    sampler.add(1, 'gone', of(gone));
    await sampler.flush();
    sampler.add(1, 'gone', of(gone, { at: at(30) }));
    sampler.add(1, 'ann', of(ann));
    await deleteIdentity(store.database, gone.identityKey);
    await sampler.flush();
    expect(await list()).toEqual(['ann payment.completed hold week_cap']);
  });

  test('a thousand decisions wait at most, the others are counted as dropped, and a full batch is written at once', async () => {
    const sampler = create();
    for (let index = 0; index < 1200; index += 1) sampler.add(1, 'ann', of(ann, { moment: `m.${index}` }));
    expect(sampler.dropped()).toBe(200);
    expect(begun).toHaveLength(1);
    await Promise.all(begun.map((work) => work()));
    expect(await listDecisionSamples(store.database, { tenantId: 'default', since }, 2000)).toHaveLength(
      1000,
    );
    await store.database.deleteFrom('decision_samples').execute();
  });

  test('what a database that is away cannot take is dropped and counted', async () => {
    const away = {} as typeof store.database;
    const sampler = create(away);
    for (let index = 0; index < 300; index += 1) sampler.add(1, 'ann', of(ann));
    await expect(sampler.flush()).rejects.toThrow();
    expect(sampler.dropped()).toBe(300);
    await sampler.flush();
  });
});
