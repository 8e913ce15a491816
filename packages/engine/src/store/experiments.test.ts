import { databaseKinds } from '@kairos-mfa/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { randomId } from '../secrets/random.ts';
import { insertPromptCopy, listVariantsWithOverride } from './copy-overrides.ts';
import {
  findExperiment,
  insertExperiment,
  listExperiments,
  mayStartExperiment,
  updateExperiment,
  type ExperimentUpdate,
} from './experiments.ts';
import type { SessionRef } from './sessions.ts';
import { openTestStore, type TestStore } from './store.fixtures.ts';

const settings = {
  name: 'A',
  moment: 'payment.completed',
  variants: [
    { id: 'first-payment', weight: 1 },
    { id: 'only-you', weight: 2 },
  ],
  share: 0.5,
  holdout: 0.1,
  namespace: { id: 'n', range: [0, 0.5] as [number, number] },
  startsAt: null,
  endsAt: null,
};

describe.each(databaseKinds)('experiments in the store on %s', (kind) => {
  let store: TestStore;
  let ann: SessionRef;
  beforeAll(async () => {
    store = await openTestStore(kind);
    ann = await store.newPerson();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    await store.database.deleteFrom('experiments').execute();
    await store.database.deleteFrom('prompt_copies').execute();
  });

  const insert = async (tenantId = 'default', changes: Partial<typeof settings> = {}) => {
    const experimentId = randomId('exp');
    await insertExperiment(store.database, {
      experimentId,
      tenantId,
      settings: { ...settings, ...changes },
      seed: 'seed',
      changedBy: null,
    });
    return experimentId;
  };
  const update = (experimentId: string, version: number, rest: Partial<ExperimentUpdate> = {}) =>
    updateExperiment(store.database, {
      tenantId: 'default',
      experimentId,
      version,
      changes: { status: 'running' },
      changedBy: ann.identityKey,
      ...rest,
    });
  const chosen = async () =>
    (await store.snapshot(ann, { prompts: true })).asking?.experiments.map(({ id }) => id);

  test('a decision reads the running experiments of its tenant alone, the oldest first, as they are stored', async () => {
    await insert();
    const [first, second] = [await insert(), await insert()];
    const foreign = await insert('other');
    await update(second, 1);
    await store.advance(1000);
    await update(first, 1);
    await update(foreign, 1, { tenantId: 'other' });
    // Stored behind the other one in the table and its indexes, and started first all the same.
    await sql`update experiments set created_at = kairos_now() where experiment_id = ${second}`.execute(
      store.database,
    );
    expect(await chosen()).toEqual([second, first]);
    const [experiment] = (await store.snapshot(ann, { prompts: true })).asking?.experiments ?? [];
    const { moment, variants, share, holdout, namespace } = settings;
    expect(experiment).toEqual({
      id: second,
      kind: 'words',
      moment,
      variants,
      share,
      holdout,
      namespace,
      seed: 'seed',
      stopped: [],
    });
    await update(first, 2, { changes: { status: 'stopped' } });
    expect(await chosen()).toEqual([second]);
    await update(second, 2, { changes: { killSwitch: true } });
    expect(await chosen()).toEqual([]);
  });

  test('of several starts at once only so many succeed that twenty run; drafts, and other tenants, do not count', async () => {
    await insert('other');
    for (let index = 0; index < 18; index += 1) await update(await insert(), 1);
    const drafts = await Promise.all(Array.from({ length: 5 }, () => insert()));
    const other = await insert('other');
    await update(other, 1, { tenantId: 'other' });
    const started = await Promise.all(
      drafts.map((id) =>
        store.database.transaction().execute(async (trx) => {
          const may = await mayStartExperiment(trx, 'default');
          if (may)
            await updateExperiment(trx, {
              tenantId: 'default',
              experimentId: id,
              version: 1,
              changes: { status: 'running' },
              changedBy: null,
            });
          return may;
        }),
      ),
    );
    expect(started.filter(Boolean)).toHaveLength(2);
    expect(await store.database.transaction().execute((trx) => mayStartExperiment(trx, 'other'))).toBe(true);
  });

  test('an experiment chooses words from its start on and before its end', async () => {
    const at = async (seconds: number) => (await store.inSeconds(seconds)).toISOString();
    const id = await insert();
    await update(id, 1, { changes: { status: 'running', startsAt: await at(60), endsAt: await at(120) } });
    expect(await chosen()).toEqual([]);
    await store.advance(61_000);
    expect(await chosen()).toEqual([id]);
    await store.advance(60_000);
    expect(await chosen()).toEqual([]);
  });

  test('only the newest version of one experiment of the tenant is changed, once', async () => {
    const [id, other] = [await insert(), await insert()];
    expect(await update(id, 2)).toBeUndefined();
    expect(await update(id, 1, { tenantId: 'other' })).toBeUndefined();
    const answers = await Promise.all([update(id, 1), update(id, 1), update(id, 1)]);
    expect(answers.filter((row) => row !== undefined)).toHaveLength(1);
    expect(await findExperiment(store.database, 'default', other)).toMatchObject({
      version: 1,
      status: 'draft',
    });
  });

  test('new weights of a running experiment begin a new check of the split, which no explanation covers', async () => {
    const id = await insert();
    const draft = await update(id, 1, { changes: { variants: settings.variants } });
    expect(draft).toMatchObject({ split_since: null });
    await update(id, 2);
    const explained = await update(id, 3, { changes: { splitExplanation: 'A bot' } });
    expect(explained).toMatchObject({ split_explanation: 'A bot', split_since: null });
    const reweighed = await update(id, 4, { changes: { variants: settings.variants } });
    expect(reweighed).toMatchObject({ split_explanation: null, split_since: expect.any(Date) });
  });

  test('experiments are listed and found in their own tenant', async () => {
    const [id, foreign] = [await insert(), await insert('other')];
    expect((await listExperiments(store.database, 'default')).map((row) => row.experiment_id)).toEqual([id]);
    expect(await findExperiment(store.database, 'default', id)).toMatchObject({ experiment_id: id });
    expect(await findExperiment(store.database, 'default', foreign)).toBeUndefined();
    expect(await findExperiment(store.database, 'default', 'exp_other')).toBeUndefined();
  });

  test('a variant has words of a tenant while the newest version in one language is not withdrawn', async () => {
    const words = { title: 'T', body: 'B', benefit: '', primary: 'P' };
    const copy = async (tenantId: string, variant: string, locale: string, after: number, put: boolean) =>
      insertPromptCopy(store.database, {
        tenantId,
        variant,
        locale,
        after,
        words: put ? words : null,
        changedBy: null,
      });
    await copy('default', 'one', 'en', 0, true);
    await copy('default', 'two', 'en', 0, true);
    await copy('default', 'two', 'en', 1, false);
    await copy('default', 'three', 'en', 0, true);
    await copy('default', 'three', 'de', 0, true);
    await copy('default', 'three', 'en', 1, false);
    await copy('other', 'four', 'en', 0, true);
    expect((await listVariantsWithOverride(store.database, 'default')).toSorted()).toEqual(['one', 'three']);
  });
});
