import pg from 'pg';
import { applicationName, terminateReplicaBackends } from './backends.ts';
import type { Fault } from './fault.ts';
import { sleep } from './load.ts';

const tooManyConnections = '53300';

/** The connections of the replicas are terminated repeatedly, as by an administrator or a proxy. */
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

/** Other programs use all connections that PostgreSQL allows for ordinary roles. */
export const takenConnections: Fault = {
  name: 'All connections are in use',
  mayLoseAnswers: false,
  inject: ({ asSuperuser, databaseUrl }, { faultMs }) =>
    asSuperuser(async (superuser) => {
      const taken: pg.Client[] = [];
      try {
        // The replicas hold some connections and reconnect at once, so theirs are terminated until none is free for them.
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
