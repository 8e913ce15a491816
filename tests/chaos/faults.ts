import { takenConnections, terminatedBackends } from './fault-connections.ts';
import { lockedTable } from './fault-locked-table.ts';
import { postgresFastRestart, postgresImmediateRestart } from './fault-postgres-restart.ts';
import { readOnlyDatabase } from './fault-read-only.ts';
import { killedReplica, pausedReplica, stoppedReplica } from './fault-replica.ts';
import type { Fault } from './fault.ts';

/** The faults for two replicas on one PostgreSQL. */
export const faults: readonly Fault[] = [
  postgresFastRestart,
  postgresImmediateRestart,
  terminatedBackends,
  readOnlyDatabase,
  takenConnections,
  lockedTable,
  pausedReplica,
  killedReplica,
  stoppedReplica,
];
