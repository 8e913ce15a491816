import { databaseKinds } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { randomId } from '../secrets/random.ts';
import { claimExperimentsToJudge, stopEndedExperiments, stopVariant } from './experiment-stops.ts';
import { findExperiment, insertExperiment, updateExperiment } from './experiments.ts';
import { openTestStore, type TestStore } from './store.fixtures.ts';

describe.each(databaseKinds)('experiments that end by themselves on %s', (kind) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore(kind);
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    await store.database.deleteFrom('experiments').execute();
  });

  const begin = async (
    endsAt: Date | null = null,
    tenantId = 'default',
    variants = ['a', 'b'],
    kind?: 'moment_trial',
  ) => {
    const experimentId = randomId('exp');
    await insertExperiment(store.database, {
      experimentId,
      tenantId,
      settings: {
        name: 'A',
        moment: 'payment.completed',
        variants: variants.map((id) => ({ id, weight: 1 })),
        share: 1,
        holdout: 0,
        namespace: null,
        startsAt: null,
        endsAt: endsAt?.toISOString() ?? null,
      },
      ...(kind && { kind }),
      seed: 'seed',
      changedBy: null,
    });
    await change(experimentId, 1, { status: 'running' }, tenantId);
    return experimentId;
  };
  const change = (experimentId: string, version: number, changes: object, tenantId = 'default') =>
    updateExperiment(store.database, { tenantId, experimentId, version, changes, changedBy: null });
  const read = async (id: string, tenantId = 'default') => {
    const row = await findExperiment(store.database, tenantId, id);
    if (!row) throw new Error('There is no such experiment.');
    return row;
  };
  const events = async (experimentId: string) =>
    (
      await store.database.selectFrom('audit_events').select(['tenant_id', 'type', 'details']).execute()
    ).filter(({ details }) => details['experimentId'] === experimentId);
  const claim = async () =>
    (await claimExperimentsToJudge(store.database)).map(({ experiment_id }) => experiment_id).toSorted();

  test('an experiment is judged once a minute, by one of several replicas, and only while it runs', async () => {
    const [one, other] = [await begin(), await begin(null, 'other')];
    const draft = await begin();
    await change(draft, 2, { status: 'stopped' });
    // A moment trial has no variants that could be stopped.
    await begin(null, 'default', [], 'moment_trial');
    const claimed = await Promise.all([claim(), claim(), claim()]);
    expect(claimed.flat().toSorted()).toEqual([one, other].toSorted());
    await store.advance(59_000);
    expect(await claim()).toEqual([]);
    await store.advance(2_000);
    expect(await claim()).toEqual([one, other].toSorted());
  });

  test('an experiment whose end has come is stopped once, at its end, and audited; others run on', async () => {
    const ended = await begin(await store.inSeconds(60));
    const [later, open] = [await begin(await store.inSeconds(600)), await begin()];
    await store.advance(61_000);
    await Promise.all([stopEndedExperiments(store.database), stopEndedExperiments(store.database)]);
    const row = await read(ended);
    expect(row).toMatchObject({ status: 'stopped', version: 3, stopped_at: row.ends_at });
    expect(await events(ended)).toEqual([
      {
        tenant_id: 'default',
        type: 'mfa.experiment_changed',
        details: { experimentId: ended, version: 3, status: 'stopped', reason: 'ended' },
      },
    ]);
    for (const id of [later, open]) expect((await read(id)).status).toBe('running');
  });

  test('a variant is stopped once, in the version that was judged, and the last one ends the experiment', async () => {
    const id = await begin(null, 'default', ['a', 'b', 'c']);
    const [foreign, other] = [await begin(null, 'other'), await begin()];
    const judged = await read(id);
    const stop = (variant: string, row = judged) =>
      stopVariant(store.database, row, { variant, guardRail: 'dismissed' });
    const stopped = await Promise.all([stop('b'), stop('b'), stop('b')]);
    expect(stopped.filter(Boolean)).toHaveLength(1);
    const after = await read(id);
    expect(after).toMatchObject({
      status: 'running',
      version: 3,
      stopped_at: null,
      stopped_variants: [{ id: 'b', guardRail: 'dismissed', at: expect.stringMatching(/^\d{4}-.*Z$/) }],
    });
    expect(await stop('c')).toBe(false);
    expect(await stop('c', after)).toBe(true);
    const over = await read(id);
    expect(over).toMatchObject({ status: 'stopped', version: 4, stopped_at: expect.any(Date) });
    expect(await stop('c', over)).toBe(false);
    expect((await events(id)).map(({ details }) => details)).toEqual([
      {
        experimentId: id,
        version: 3,
        status: 'running',
        reason: 'guard_rail',
        variant: 'b',
        guardRail: 'dismissed',
      },
      {
        experimentId: id,
        version: 4,
        status: 'stopped',
        reason: 'guard_rail',
        variant: 'c',
        guardRail: 'dismissed',
      },
    ]);
    expect(await read(other)).toMatchObject({ version: 2, stopped_variants: [] });
    expect(await read(foreign, 'other')).toMatchObject({ version: 2, stopped_variants: [] });
    expect(await stop('b', { ...(await read(foreign, 'other')), tenant_id: 'default' })).toBe(false);
  });
});
