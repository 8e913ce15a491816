import type { Fault } from './fault.ts';
import { sleep } from './load.ts';

/** `pg_ctl stop -m fast`: sessions are terminated, and a checkpoint is written. */
export const postgresFastRestart: Fault = restart('PostgreSQL restarts (fast)', 'SIGINT');

/** `pg_ctl stop -m immediate`: like a crash; the next start recovers from the write-ahead log. */
export const postgresImmediateRestart: Fault = restart('PostgreSQL restarts (immediate)', 'SIGQUIT');

function restart(name: string, signal: 'SIGINT' | 'SIGQUIT'): Fault {
  return {
    name,
    mayLoseAnswers: false,
    async inject({ cluster }, { faultMs }) {
      await cluster.stop(signal);
      await sleep(faultMs);
      await cluster.start();
    },
  };
}
