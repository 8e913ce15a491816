import type { Superuser } from './deployment.ts';
import { sleep } from './load.ts';

/** The name of the connections that a fault opens for itself. */
export const applicationName = 'chaos';

/** Waits until this many backends wait for locks of this connection. Throws after a timeout. */
export async function waitForBlocked(superuser: Superuser, count: number): Promise<void> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    const { rows } = await superuser.query(
      'select pid from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))',
    );
    if (rows.length >= count) return;
    await sleep(10);
  }
  throw new Error(`Fewer than ${count} requests waited for the lock.`);
}

/** Terminates every connection except our own; returns how many there were. */
export async function terminateReplicaBackends(superuser: Superuser): Promise<number> {
  const { rows } = await superuser.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()
       and pid <> pg_backend_pid() and application_name <> '${applicationName}'`,
  );
  return rows.length;
}
