import process from 'node:process';
import { createChaosCluster, createDeployment, createEmbeddedServer } from './deployment.ts';
import { firstStart } from './fault-first-start.ts';
import { killedEmbeddedServer } from './fault-replica.ts';
import { type FaultReport, runFault, type Size } from './fault.ts';
import { faults } from './faults.ts';
import { runRaces } from './races.ts';
import { failuresOf, faultTableHead, formatFault, formatRace, raceFailuresOf } from './report.ts';

/** `pnpm chaos`: injects every fault at full length, and prints a table of the observations and the failures. */
const size: Size = { clients: 12, journeys: 40, repeats: 2, faultMs: 3_000, rounds: 1_000 };

const failures: string[] = [];
const show = (report: FaultReport): void => {
  console.log(formatFault(report));
  failures.push(...failuresOf(report).map((failure) => `${report.name}: ${failure}`));
};

const cluster = await createChaosCluster();
const three = await createDeployment(cluster, 3);
const deployment = await createDeployment(cluster, 2);
const embedded = await createEmbeddedServer();
try {
  console.log(faultTableHead);
  await three.startReplicas();
  show(await runFault(three, firstStart, { ...size, repeats: 1 }));
  await three.close();
  await deployment.startReplicas();
  for (const fault of faults) show(await runFault(deployment, fault, size));
  await embedded.startReplicas();
  show(await runFault(embedded, killedEmbeddedServer, size));
  await embedded.close();
  for (const race of await runRaces(deployment, size)) {
    console.log(formatRace(race));
    failures.push(...raceFailuresOf(race));
  }
} finally {
  await Promise.all([three, deployment, embedded].map((servers) => servers.close()));
  await cluster.destroy();
}

for (const failure of failures.slice(0, 100)) console.error(failure);
console.log(
  failures.length === 0
    ? 'Passed: nothing acknowledged was lost, nothing was redeemed twice, no process ended, and everything recovered.'
    : `Failed: ${failures.length} findings.`,
);
process.exit(failures.length === 0 ? 0 : 1);
