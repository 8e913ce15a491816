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

/** The only process on PGlite is killed during a write; the next one finds its lock and its data. */
export const killedEmbeddedServer: Fault<Servers> = {
  ...killedReplica,
  name: 'A server on PGlite is killed',
};

/** Requests that are under way when the replica is told to stop. */
const held = 5;
/** A replica that is told to stop has 15 s for what it accepted. */
const stopDeadlineMs = 20_000;

/** A replica is told to stop, as by every deployment: it answers what it accepted, takes nothing else, and ends with 0. */
export const stoppedReplica: Fault = {
  name: 'A replica is stopped (SIGTERM)',
  // A connection that waits in the kernel's backlog when the replica stops listening was never accepted, and is reset. A
  // load balancer tries such a request elsewhere; the clients here do not. What was accepted is checked below.
  mayLoseAnswers: true,
  async inject(deployment, _size, client) {
    const replica = firstReplica(deployment);
    const { statuses, ended } = await stopWithRequestsUnderWay(deployment, replica, client);
    const code = await Promise.race([ended, sleep(stopDeadlineMs).then(() => 'late')]);
    if (code === 'late') await replica.end('SIGKILL');
    await replica.start();
    if (code !== 0) throw new Error(`A replica that was told to stop ended with ${code} instead of 0.`);
    // 503 is an answer too: the lock may have been held for longer than a statement waits.
    const lost = statuses.filter((status) => status !== 204 && status !== 503);
    if (lost.length > 0)
      throw new Error(
        `Accepted before the stop, yet not answered: ${lost.length} of ${held} (${lost.join()}).`,
      );
  },
};

/** Sends requests that wait for a lock of ours, stops the replica, and releases the lock once it takes nothing else. */
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
    // In an object, as waiting for the end now would wait for ever: the requests need our lock.
    const ended = replica.end('SIGTERM');
    await waitUntilRefused(replica);
    await superuser.query('rollback');
    return { statuses: await answers, ended };
  });
}

/** Waits until a replica takes no connection; not for long, as who waits for a lock does not wait for long either. */
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
