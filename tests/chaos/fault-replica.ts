import { waitForBlocked } from './backends.ts';
import type { Deployment, Servers } from './deployment.ts';
import type { Fault } from './fault.ts';
import { sleep } from './load.ts';
import type { Replica } from './replica.ts';
import { describeFailure, notListening } from './response-counts.ts';
import { createPerson, type WireClient } from './wire-client.ts';

/** A replica is paused with open connections, and then continues. */
export const pausedReplica: Fault<Servers> = {
  name: 'A replica is paused (SIGSTOP)',
  mayLoseAnswers: false,
  async inject(deployment, { faultMs }) {
    const replica = firstReplica(deployment);
    replica.signal('SIGSTOP');
    try {
      await sleep(faultMs);
    } finally {
      replica.signal('SIGCONT');
    }
  },
};

/** A replica is killed without warning, and is started again. */
export const killedReplica: Fault<Servers> = {
  name: 'A replica is killed (SIGKILL)',
  mayLoseAnswers: true,
  async inject(deployment) {
    const replica = firstReplica(deployment);
    await replica.end('SIGKILL');
    await replica.start();
  },
};

/** The only process on PGlite is killed during a write; the next one takes over its lock file and its data. */
export const killedEmbeddedServer: Fault<Servers> = {
  ...killedReplica,
  name: 'A server on PGlite is killed',
};

/** The number of requests in progress when the replica receives SIGTERM. */
const held = 5;
/** After SIGTERM a replica has 15 s to finish the requests that it accepted. */
const stopDeadlineMs = 20_000;

/** A replica receives SIGTERM, as in every deployment: it finishes the requests that it accepted, accepts no others, and exits with 0. */
export const stoppedReplica: Fault = {
  name: 'A replica is stopped (SIGTERM)',
  // A connection that waits in the kernel's backlog when the replica stops listening was never accepted, and is reset. A
  // load balancer sends such a request to another replica; the clients here do not. Accepted requests are checked below.
  mayLoseAnswers: true,
  async inject(deployment, _size, client) {
    const replica = firstReplica(deployment);
    const { statuses, ended } = await stopWithRequestsUnderWay(deployment, replica, client);
    const code = await Promise.race([ended, sleep(stopDeadlineMs).then(() => 'late')]);
    if (code === 'late') await replica.end('SIGKILL');
    await replica.start();
    if (code !== 0) throw new Error(`A replica that was told to stop ended with ${code} instead of 0.`);
    // 503 is a valid response as well: the lock may have been held for longer than the lock timeout.
    const lost = statuses.filter((status) => status !== 204 && status !== 503);
    if (lost.length > 0)
      throw new Error(
        `Accepted before the stop, yet not answered: ${lost.length} of ${held} (${lost.join()}).`,
      );
  },
};

/** Sends requests that wait for a lock of this test, stops the replica, and releases the lock once it accepts no more connections. */
function stopWithRequestsUnderWay(
  { asSuperuser }: Deployment,
  replica: Replica,
  client: WireClient,
): Promise<{ statuses: number[]; ended: ReturnType<Replica['end']> }> {
  const people = Array.from({ length: held }, () => createPerson().identityId);
  const report = async (identityId: string): Promise<number> => {
    const body = { identityId, event: 'payment.completed' };
    return (await client.call('service', 'POST', '/events', body, replica)).status;
  };
  return asSuperuser(async (superuser) => {
    await Promise.all(people.map(report));
    await superuser.query('begin');
    await superuser.query('select 1 from identities where identity_id = any($1) for update', [people]);
    const answers = Promise.all(people.map(report));
    await waitForBlocked(superuser, held);
    // Wrapped in an object, because awaiting the promise here would deadlock: the requests need the lock of this test.
    const ended = replica.end('SIGTERM');
    await waitUntilRefused(replica);
    await superuser.query('rollback');
    return { statuses: await answers, ended };
  });
}

/** Waits until a replica refuses connections. The timeout is short, because the lock timeout of a statement is short as well. */
async function waitUntilRefused({ url }: Replica): Promise<void> {
  for (let tries = 0; tries < 50; tries += 1)
    try {
      await fetch(`${url}/healthz`, { headers: { connection: 'close' } });
      await sleep(20);
    } catch (error) {
      if (describeFailure(error) === notListening) return;
    }
}

function firstReplica({ replicas: [replica] }: Servers): Replica {
  if (!replica) throw new Error('A fault of a replica needs a replica.');
  return replica;
}
