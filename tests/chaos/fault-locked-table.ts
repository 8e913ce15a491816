import { waitForBlocked } from './backends.ts';
import type { Fault } from './fault.ts';
import { sleep } from './load.ts';

/** A table is locked for longer than the lock timeout of a statement, and the backends that wait for it are terminated. */
export const lockedTable: Fault = {
  name: 'A table is locked',
  mayLoseAnswers: false,
  inject: ({ asSuperuser }, { faultMs }) =>
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
