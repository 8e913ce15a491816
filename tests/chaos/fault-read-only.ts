import { terminateReplicaBackends } from './backends.ts';
import type { Fault } from './fault.ts';
import { sleep } from './load.ts';

/** The database refuses writes, as after a failover to a standby; then it accepts them again. */
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
