import { totpCode } from '@kairos-mfa/testkit';
import { createAcknowledged, inParallel } from './acknowledged-writes.ts';
import type { Deployment } from './deployment.ts';
import type { Size } from './fault.ts';
import { enroll, type Enrolled, openChallenge, protectedAction, succeed } from './journey-steps.ts';
import type { Replica } from './replica.ts';
import { createAnswerCounts } from './response-counts.ts';
import { createPerson, createWireClient, type Person, type WireClient } from './wire-client.ts';

/** A race of concurrent requests on all replicas for a one-time value, repeated many times. */
export interface RaceReport {
  readonly name: string;
  readonly rounds: number;
  /** Number of rounds by the number of successful callers, e.g. `1: 1000`. */
  readonly winners: ReadonlyMap<number, number>;
}

/** The number of concurrent requests per replica. */
const callersPerReplica = 2;

interface Racers {
  readonly client: WireClient;
  readonly replicas: readonly Replica[];
}

/** Races for a code of an authenticator app, a recovery code, a grant and a prompt, with this many rounds each. */
export async function runRaces({ replicas, secrets }: Deployment, { rounds }: Size): Promise<RaceReport[]> {
  const client = createWireClient(replicas, secrets, createAnswerCounts());
  const racers: Racers = { client, replicas };
  const acknowledged = createAcknowledged();
  const names = ['prompt', 'authenticator code', 'grant', 'recovery code'] as const;
  const won = new Map(names.map((name) => [name, new Map<number, number>()]));
  const note = (name: (typeof names)[number], winners: number): void => {
    const counts = won.get(name);
    counts?.set(winners, (counts.get(winners) ?? 0) + 1);
  };
  let recoveryRounds = 0;
  await inParallel(Array.from({ length: rounds }), async () => {
    const person = createPerson();
    note('prompt', await racePrompt(racers, person));
    const enrolled = await enroll({ client, replicas, acknowledged }, person);
    note('authenticator code', await raceTotpCode(racers, person, enrolled));
    note('grant', await raceGrant(racers, person));
    for (const code of enrolled.codes) {
      if (recoveryRounds >= rounds) return;
      recoveryRounds += 1;
      note('recovery code', await raceRecoveryCode(racers, person, code));
    }
  });
  return names.map((name) => ({ name: `Race for one ${name}`, rounds, winners: won.get(name) ?? new Map() }));
}

async function racePrompt({ client, replicas }: Racers, person: Person): Promise<number> {
  const moment = 'payment.completed';
  const { identityId } = person;
  await succeed(client.call('service', 'POST', '/events', { identityId, event: moment }));
  return countWinners(replicas, async (replica) => {
    const decided = await client.call(person, 'POST', '/prompts/decide', { moment }, replica);
    return decided.status === 200 && decided.body.decision === 'show';
  });
}

/** Each caller has its own challenge: the code is the one-time value. The successful caller gets a grant. */
function raceTotpCode(racers: Racers, person: Person, { factorId, secret }: Enrolled): Promise<number> {
  return raceProof(racers, person, { purpose: 'step_up', ...protectedAction }, () => ({
    factorId,
    proof: { code: totpCode(secret, new Date(), 1) },
  }));
}

function raceRecoveryCode(racers: Racers, person: Person, code: string): Promise<number> {
  // A new session for each code, because the number of changes per session and minute is limited.
  const again = { ...createPerson(person.identityId) };
  return raceProof(racers, again, { purpose: 'sign_in' }, () => ({
    factorId: 'recovery_code',
    proof: { code },
  }));
}

async function raceProof(
  { client, replicas }: Racers,
  person: Person,
  challenge: object,
  answer: () => object,
): Promise<number> {
  const [first] = replicas;
  const challenges = new Map<Replica, string>();
  for (const replica of replicas)
    challenges.set(replica, await openChallenge(client, person, challenge, first));
  const body = answer();
  return countWinners(replicas, async (replica) => {
    const path = `/challenges/${challenges.get(replica)}/verify`;
    return (await client.call(person, 'POST', path, body, replica)).status === 200;
  });
}

function raceGrant({ client, replicas }: Racers, { identityId, sessionId }: Person): Promise<number> {
  const body = { identityId, sessionId, ...protectedAction };
  return countWinners(replicas, async (replica) => {
    const consumed = await client.call('service', 'POST', '/grants/consume', body, replica);
    return consumed.status === 200 && consumed.body.grant !== null;
  });
}

/** Runs several callers on every replica concurrently, and counts the successful ones. */
async function countWinners(
  replicas: readonly Replica[],
  attempt: (replica: Replica) => Promise<boolean>,
): Promise<number> {
  const callers = replicas.flatMap((replica) =>
    Array.from({ length: callersPerReplica }, () => attempt(replica)),
  );
  return (await Promise.all(callers)).filter(Boolean).length;
}
