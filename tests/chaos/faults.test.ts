import type { PostgresCluster } from '@kairos-mfa/testkit/postgres-cluster';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createChaosCluster, createDeployment, createEmbeddedServer, type Deployment } from './deployment.ts';
import { firstStart } from './fault-first-start.ts';
import { killedEmbeddedServer } from './fault-replica.ts';
import { type Fault, runFault, type Size } from './fault.ts';
import { faults } from './faults.ts';
import { runRaces } from './races.ts';
import { failuresOf, raceFailuresOf } from './report.ts';

// The tests start processes and a database, possibly while other tests use every core.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

/** `pnpm chaos` runs the same for longer. */
const size: Size = { clients: 2, journeys: 2, repeats: 1, faultMs: 300, rounds: 8 };

let cluster: PostgresCluster;
let deployment: Deployment;
beforeAll(async () => {
  cluster = await createChaosCluster();
  // Three at the same time, to test a concurrent first start as well.
  deployment = await createDeployment(cluster, 3);
  await deployment.startReplicas();
});
afterAll(async () => {
  await deployment.close();
  await cluster.destroy();
});

test('three replicas that start concurrently on an empty database are all ready, and migrate it once', async () => {
  expect(failuresOf(await runFault(deployment, firstStart, size))).toEqual([]);
});

test.each(faults)(
  'under load, no acknowledged write is lost, no process ends and all replicas recover: $name',
  async (fault) => {
    expect(failuresOf(await runFault(deployment, fault, size))).toEqual([]);
  },
);

test('a server on the embedded database that is killed during a write keeps every acknowledged write', async () => {
  const embedded = await createEmbeddedServer();
  try {
    await embedded.startReplicas();
    expect(failuresOf(await runFault(embedded, killedEmbeddedServer, size))).toEqual([]);
  } finally {
    await embedded.close();
  }
});

test('of several concurrent requests on three replicas, exactly one succeeds where only one may', async () => {
  expect((await runRaces(deployment, size)).flatMap(raceFailuresOf)).toEqual([]);
});

test('a lost write and a reusable code are detected', async () => {
  const lossOfData: Fault = {
    name: 'Rows are lost',
    mayLoseAnswers: false,
    inject: ({ asSuperuser }) =>
      asSuperuser(async (superuser) => {
        await superuser.query('delete from mfa_prompts');
        await superuser.query('update recovery_codes set used_at = null');
      }),
  };
  const { lost, redeemedTwice } = await runFault(deployment, lossOfData, size);
  expect(lost.some((what) => what.startsWith('answer to a prompt'))).toBe(true);
  expect(redeemedTwice.some((what) => what.startsWith('recovery code'))).toBe(true);
});
