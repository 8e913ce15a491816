import { type Acknowledged, createAcknowledged, readBack, type ReadBack } from './acknowledged-writes.ts';
import type { Deployment, Servers } from './deployment.ts';
import { enroll } from './journey-steps.ts';
import { sleep, startLoad } from './load.ts';
import type { Replica } from './replica.ts';
import { type AnswerCounts, createAnswerCounts } from './response-counts.ts';
import { createPerson, createWireClient, type WireClient } from './wire-client.ts';

/** The size of a run: small in the tests, large in the command. */
export interface Size {
  /** Clients at once. */
  readonly clients: number;
  /** Journeys before the first fault and after each. */
  readonly journeys: number;
  /** How often the fault comes. */
  readonly repeats: number;
  /** How long a fault stays that ends only when it is removed, in milliseconds. */
  readonly faultMs: number;
  /** Rounds of each race. */
  readonly rounds: number;
}

/** A fault that is injected while clients send requests. */
export interface Fault<On extends Servers = Deployment> {
  readonly name: string;
  /** Whether a request may stay without an answer, because the replica that took it was killed. */
  readonly mayLoseAnswers: boolean;
  /** Injects the fault and removes it. Throws where a server violates an expectation of this fault. */
  inject(servers: On, size: Size, client: WireClient): Promise<void>;
}

/** The observations during one fault. */
export interface FaultReport extends ReadBack {
  readonly name: string;
  readonly acknowledged: number;
  readonly answers: AnswerCounts;
  readonly mayLoseAnswers: boolean;
  readonly unexpectedExits: readonly string[];
  /** Milliseconds from the end of the fault until a whole enrollment succeeded on every replica; the longest one. */
  readonly recoveredAfterMs: number | 'not recovered';
  /** What `inject` threw. */
  readonly violations: readonly string[];
}

const recoveryDeadlineMs = 30_000;

/** Runs one fault under load, then reads back what was acknowledged. */
export async function runFault<On extends Servers>(
  servers: On,
  fault: Fault<On>,
  size: Size,
): Promise<FaultReport> {
  const { replicas, secrets } = servers;
  const answers = createAnswerCounts();
  const acknowledged = createAcknowledged();
  const client = createWireClient(replicas, secrets, answers);
  const exitsBefore = new Set(exits(servers));
  const violations: string[] = [];
  const recoveries: (number | 'not recovered')[] = [];

  const load = startLoad({ client, replicas, acknowledged }, size.clients);
  await load.journeys(size.journeys);
  for (let repeat = 0; repeat < size.repeats; repeat += 1) {
    try {
      await fault.inject(servers, size, client);
    } catch (error) {
      violations.push(error instanceof Error ? error.message : String(error));
    }
    recoveries.push(await measureRecovery(servers, client, acknowledged));
    // What ended is started again, so that what was acknowledged can be read back and the next fault has its replicas.
    await servers.startReplicas();
    await load.journeys(size.journeys);
  }
  await load.stop();
  const unexpectedExits = exits(servers).filter((exit) => !exitsBefore.has(exit));
  const found = await readBack(client, acknowledged);
  return {
    name: fault.name,
    acknowledged: acknowledged.writes.length + acknowledged.redemptions.size,
    ...found,
    answers,
    mayLoseAnswers: fault.mayLoseAnswers,
    unexpectedExits,
    recoveredAfterMs: recoveries.includes('not recovered')
      ? 'not recovered'
      : Math.max(...recoveries.filter((recovery) => recovery !== 'not recovered')),
    violations,
  };
}

/** Tries a whole enrollment on every replica until it succeeds on each. */
async function measureRecovery(
  { replicas }: Servers,
  client: WireClient,
  acknowledged: Acknowledged,
): Promise<number | 'not recovered'> {
  const start = performance.now();
  const isUp = async (replica: Replica): Promise<boolean> => {
    while (replica.isRunning && performance.now() - start < recoveryDeadlineMs) {
      try {
        await enroll({ client, replicas, acknowledged }, createPerson(), replica);
        return true;
      } catch {
        await sleep(50);
      }
    }
    return false;
  };
  const up = await Promise.all(replicas.map(isUp));
  return up.every(Boolean) ? Math.round(performance.now() - start) : 'not recovered';
}

function exits({ replicas }: Servers): string[] {
  return replicas.flatMap(({ unexpectedExits }) =>
    unexpectedExits.map((exit, index) => `${exit} (no. ${index + 1})`),
  );
}
