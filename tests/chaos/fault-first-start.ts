import { globSync } from 'node:fs';
import type { PostgresCluster } from '@kairos-mfa/testkit/postgres-cluster';
import { createDeployment } from './deployment.ts';
import { type FaultReport, runFault, type Size } from './fault.ts';

const migrations = globSync('packages/engine/src/store/migrations/[0-9]*.ts', {
  cwd: new URL('../..', import.meta.url).pathname,
  exclude: ['**/*.test.ts'],
}).length;

/** Three replicas start at once on an empty database: each gets ready, and the migrations run once. */
export async function runFirstStart(cluster: PostgresCluster, size: Size): Promise<FaultReport> {
  const deployment = await createDeployment(cluster, 3);
  try {
    const started = await deployment.startReplicas().then(
      () => undefined,
      (error: unknown) => error,
    );
    return await runFault(
      deployment,
      {
        name: 'Three replicas start at once',
        mayLoseAnswers: false,
        async inject({ replicas, asSuperuser }) {
          if (started !== undefined) throw started;
          for (const { name, url } of replicas)
            if (!(await fetch(`${url}/readyz`)).ok) throw new Error(`${name} is not ready.`);
          const [counted] = await asSuperuser(
            async (superuser) =>
              (
                await superuser.query(
                  `select (select count(*)::int from kysely_migration) as migrated,
                     (select count(*)::int from policies) as policies`,
                )
              ).rows,
          );
          if (counted.migrated !== migrations || counted.policies !== 1)
            throw new Error(
              `Expected ${migrations} migrations and 1 policy, found ${counted.migrated} and ${counted.policies}.`,
            );
        },
      },
      { ...size, repeats: 1 },
    );
  } finally {
    await deployment.close();
  }
}
