import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verdict } from '@kairos-mfa/insights';
import { createKairosServer, type KairosServerConfig } from '@kairos-mfa/server';
import { expect, onTestFinished, test } from 'vitest';
import { demoExperiments } from './demo-experiments.ts';
import { demoHistory, historyDays } from './demo-history.ts';
import { demoPeople, fillDemoData } from './fill-demo-data.ts';

test('the experiments of the demo show every verdict', () => {
  const words = demoExperiments.map((experiment) => {
    const people = demoHistory(experiment, demoPeople / demoExperiments.length, new Date());
    const variants = experiment.arms.map(({ variant }) => {
      const theirs = people.filter((person) => person.variant === variant);
      const count = (test: (person: (typeof people)[number]) => boolean) => theirs.filter(test).length;
      return {
        name: variant,
        people: theirs.length,
        conversions: count(({ setUpAt }) => setUpAt !== undefined),
        guardRails: {
          dismissed: {
            successes: count(({ response }) => response === 'dismissed'),
            trials: theirs.length,
          },
        },
      };
    });
    const guardRails = [{ name: 'dismissed', margin: 0.1, worse: 'more' as const }];
    const { word, reason, variant } = verdict({ days: historyDays, variants }, { guardRails });
    return [word, reason, variant];
  });
  expect(words).toEqual([
    ['ahead', 'evidence', 'first-payment'],
    ['no_clear_winner', 'not_enough_evidence', undefined],
    ['check_traffic_split', 'sample_ratio_mismatch', undefined],
    ['worse', 'guard_rail', 'only-you'],
  ]);
});

test('the server counts their history', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'kairos-demo-'));
  const config: KairosServerConfig = {
    dataDir,
    encryptionKeys: `k1:${btoa('k'.repeat(32))}`,
    sessionSecret: 's'.repeat(32),
    serviceKeys: ['a-service-key-of-at-least-32-characters'],
    origins: ['http://localhost'],
    rpId: 'localhost',
    rpName: 'Sixpence',
    log: { info: () => undefined, warn: () => undefined, error: console.error },
  };
  await fillDemoData(config, 400);
  const server = await createKairosServer(config);
  onTestFinished(async () => {
    await server.close();
    await rm(dataDir, { recursive: true });
  });
  const get = async (path: string) => {
    const headers = { authorization: `Bearer ${config.serviceKeys[0]}` };
    const response = await server.fetch(new Request(`http://localhost/mfa/v1/admin${path}`, { headers }));
    return response.json();
  };
  const { experiments } = await get('/experiments');
  expect(experiments.map(({ name }: { name: string }) => name).toSorted()).toEqual(
    demoExperiments.map(({ name }) => name).toSorted(),
  );
  const { id } = experiments.find(({ moment }: { moment: string }) => moment === 'invite.sent');
  await expect
    .poll(
      async () => {
        const { results } = await get(`/experiments/${id}`);
        return results.variants.map(({ exposures }: { exposures: number }) => exposures);
      },
      { timeout: 20_000 },
    )
    .toSatisfy(([original, variant]: number[]) => (original ?? 0) + (variant ?? 0) === 100);
}, 90_000);
