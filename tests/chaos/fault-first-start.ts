import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Fault } from './fault.ts';

const migrations = globSync('[0-9]*.ts', {
  cwd: fileURLToPath(new URL('../../packages/engine/src/store/migrations', import.meta.url)),
  exclude: ['*.test.ts'],
}).length;

/** Replicas that start concurrently on an empty database are all ready, and the database is migrated once. */
export const firstStart: Fault = {
  name: 'Three replicas start concurrently',
  mayLoseAnswers: false,
  async inject({ replicas, asSuperuser }) {
    for (const { name, url } of replicas)
      if (!(await fetch(`${url}/readyz`)).ok) throw new Error(`${name} is not ready.`);
    const { rows } = await asSuperuser((superuser) =>
      superuser.query(
        `select (select count(*)::int from kysely_migration) as migrated,
           (select count(*)::int from policies) as policies`,
      ),
    );
    const [{ migrated, policies }] = rows;
    if (migrated !== migrations || policies !== 1)
      throw new Error(`Expected ${migrations} migrations and 1 policy, found ${migrated} and ${policies}.`);
  },
};
