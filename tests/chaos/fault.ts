import { type Acknowledged, createAcknowledged, readBack, type ReadBack } from './acknowledged-writes.ts';
import type { Deployment, Servers } from './deployment.ts';
import { enroll } from './journey-steps.ts';
import { sleep, startLoad } from './load.ts';
import type { Replica } from './replica.ts';
import { type AnswerCounts, createAnswerCounts } from './response-counts.ts';
import { createPerson, createWireClient, type WireClient } from './wire-client.ts';

/** The size of a run: small in the tests, large in the command. */
export interface Size {
  /** The number of concurrent clients. */
  readonly clients: number;
  /** Journeys before the first fault and after each. */
  readonly journeys: number;
  /** How many times the fault is injected. */
  readonly repeats: number;
  /** The duration of a fault that lasts until it is removed, in milliseconds. */
  readonly faultMs: number;
  /** The number of rounds of each race. */
  readonly rounds: number;
}

/** A fault that is injected while clients send requests. */
export interface Fault<On extends Servers = Deployment> {
  readonly name: string;
  /** Whether a request may get no response, because the replica that accepted it was killed. */
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
  /** The longest time from the end of a fault until a complete enrollment succeeded on every replica, in milliseconds. */
  readonly recoveredAfterMs: number | 'not recovered';
  /** The errors that `inject` threw. */
  readonly violations: readonly string[];
}

const recoveryDeadlineMs = 30_000;

/** Runs one fault under load, then checks every acknowledged write. */
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
    // Replicas that exited are started again, for the check of acknowledged writes and for the next fault.
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

/** Repeats a complete enrollment on every replica until it succeeds on each. */
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
