import { createPostgresCluster, type PostgresCluster } from './postgres-cluster.ts';

let running: Promise<PostgresCluster> | undefined;

/** A real PostgreSQL 18, started once per process; where it listens. Throws loudly when it cannot run. */
export async function startPostgres(): Promise<string> {
  running ??= createPostgresCluster({ durable: false, maxConnections: 200 });
  return (await running).url;
}

/** Stops the one that runs, and deletes all it kept. */
export async function stopPostgres(): Promise<void> {
  const cluster = await running?.catch(() => undefined);
  await cluster?.destroy();
}
