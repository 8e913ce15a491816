import type { Fault } from './fault.ts';
import { lockedTable, readOnlyDatabase, takenConnections, terminatedBackends } from './fault-connections.ts';
import { postgresFastRestart, postgresImmediateRestart } from './fault-postgres-restart.ts';
import { killedReplica, pausedReplica, stoppedReplica } from './fault-replica.ts';

/** Every fault that two replicas on one PostgreSQL have to survive. */
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
