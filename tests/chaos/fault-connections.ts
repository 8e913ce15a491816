import pg from 'pg';
import type { Deployment, Superuser } from './deployment.ts';
import type { Fault } from './fault.ts';
import { sleep } from './load.ts';

const applicationName = 'chaos';
const tooManyConnections = '53300';

/** An administrator, or a proxy, ends the connections of the replicas again and again. */
export const terminatedBackends: Fault = {
  name: 'Backends are terminated',
  mayLoseAnswers: false,
  inject: ({ asSuperuser }, { faultMs }) =>
    asSuperuser(async (superuser) => {
      const pauseMs = 50;
      for (let elapsedMs = 0; elapsedMs < faultMs; elapsedMs += pauseMs) {
        await terminateReplicaBackends(superuser);
        await sleep(pauseMs);
      }
    }),
};

/** Other programs take every connection that PostgreSQL gives to ordinary roles. */
export const takenConnections: Fault = {
  name: 'Every connection is taken',
  mayLoseAnswers: false,
  inject: ({ asSuperuser, databaseUrl }, { faultMs }) =>
    asSuperuser(async (superuser) => {
      const taken: pg.Client[] = [];
      try {
        // The replicas have some and want them back at once: they lose them until they find none.
        for (let left = 1, tries = 0; left > 0 && tries < 20; tries += 1) {
          await takeConnections(databaseUrl, taken);
          left = await terminateReplicaBackends(superuser);
        }
        await sleep(faultMs);
      } finally {
        await Promise.all(taken.map((client) => client.end().catch(() => undefined)));
      }
    }),
};

/** A role that may only read, as after a failover to a standby; then the database takes writes again. */
export const readOnlyDatabase: Fault = {
  name: 'The database is read-only',
  mayLoseAnswers: false,
  inject: ({ asSuperuser, databaseUrl }, { faultMs }) =>
    asSuperuser(async (superuser) => {
      const name = new URL(databaseUrl).pathname.slice(1);
      await superuser.query(`alter database ${name} set default_transaction_read_only = on`);
      try {
        await terminateReplicaBackends(superuser);
        await sleep(faultMs);
      } finally {
        await superuser.query(`alter database ${name} reset default_transaction_read_only`);
      }
    }),
};

/** A table is locked for longer than a statement waits, and those who wait for it are ended. */
export const lockedTable: Fault = {
  name: 'A table is locked',
  mayLoseAnswers: false,
  inject: ({ asSuperuser }: Deployment, { faultMs }) =>
    asSuperuser(async (superuser) => {
      await superuser.query('begin');
      await superuser.query('lock table enrollments in access exclusive mode');
      await sleep(faultMs);
      await waitForBlocked(superuser, 1);
      await superuser.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))',
      );
      await superuser.query('rollback');
    }),
};

/** Waits until so many backends wait for locks of this connection. Throws when they never do. */
export async function waitForBlocked(superuser: Superuser, count: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const { rows } = await superuser.query(
      'select pid from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))',
    );
    if (rows.length >= count) return;
    await sleep(10);
  }
  throw new Error(`Fewer than ${count} requests waited for the lock.`);
}

/** Ends every connection but our own; answers how many there were. */
async function terminateReplicaBackends(superuser: Superuser): Promise<number> {
  const { rows } = await superuser.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()
       and pid <> pg_backend_pid() and application_name <> '${applicationName}'`,
  );
  return rows.length;
}

async function takeConnections(connectionString: string, taken: pg.Client[]): Promise<void> {
  for (;;) {
    const client = new pg.Client({ connectionString, application_name: applicationName });
    client.on('error', () => undefined);
    try {
      await client.connect();
      taken.push(client);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === tooManyConnections) return;
      throw error;
    }
  }
}
