import { createPostgresCluster, type PostgresCluster } from './postgres-cluster.ts';

let running: Promise<PostgresCluster> | undefined;

/** Starts a PostgreSQL 18, once per process, and returns its connection string. Throws if it cannot run. */
export async function startPostgres(): Promise<string> {
  running ??= createPostgresCluster({ durable: false, maxConnections: 200 });
  return (await running).url;
}

/** Stops the running PostgreSQL, and deletes its data. */
export async function stopPostgres(): Promise<void> {
  const cluster = await running?.catch(() => undefined);
  await cluster?.destroy();
}
