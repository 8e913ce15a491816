import { randomBytes, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createPostgresCluster, type PostgresCluster } from '@kairos-mfa/testkit/postgres-cluster';
import pg from 'pg';
import { createReplica, type Replica } from './replica.ts';

/** The key that signs session assertions, and the service key of the host. */
export interface Secrets {
  readonly sessionSecret: string;
  readonly serviceKey: string;
}

/** Processes of the reference server on one database. */
export interface Servers {
  readonly replicas: readonly Replica[];
  readonly secrets: Secrets;
  /** Starts every replica that is not running. */
  startReplicas(): Promise<void>;
  /** Kills every replica and deletes its files outside the database. */
  close(): Promise<void>;
}

/** Replicas on one PostgreSQL. */
export interface Deployment extends Servers {
  readonly cluster: PostgresCluster;
  /** The connection string of the replicas: a role without special privileges. */
  readonly databaseUrl: string;
  /** Runs `work` on a connection of the superuser to the replicas' database. */
  asSuperuser<Value>(work: (superuser: Superuser) => Promise<Value>): Promise<Value>;
}

/** A connection of the superuser. */
export type Superuser = pg.Client;

const role = 'kairos';
/** Small, so that a fault can use up all connections. */
const maxConnections = 80;

/** With `fsync`, because the tests check that acknowledged data is not lost. */
export function createChaosCluster(): Promise<PostgresCluster> {
  return createPostgresCluster({ durable: true, maxConnections });
}

/** Creates a separate database on the cluster, and replicas that are not started yet. */
export async function createDeployment(cluster: PostgresCluster, size: number): Promise<Deployment> {
  const name = `chaos_${randomUUID().replaceAll('-', '')}`;
  await withClient(cluster.url, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
    if (rowCount === 0) await client.query(`create role ${role} login password 'password'`);
    await client.query(`create database ${name} owner ${role}`);
  });
  const adminUrl = new URL(name, cluster.url).href;
  const own = new URL(adminUrl);
  own.username = role;
  return {
    ...(await createServers(size, { DATABASE_URL: own.href })),
    cluster,
    databaseUrl: own.href,
    asSuperuser: (work) => withClient(adminUrl, work),
  };
}

/** One server on PGlite, not started yet. */
export function createEmbeddedServer(): Promise<Servers> {
  return createServers(1, {});
}

/** Servers with their own secrets and data directory. */
async function createServers(size: number, database: Readonly<Record<string, string>>): Promise<Servers> {
  const secrets: Secrets = {
    sessionSecret: randomBytes(32).toString('base64url'),
    serviceKey: randomBytes(32).toString('base64url'),
  };
  const dataDir = await mkdtemp(join(tmpdir(), 'kairos-chaos-'));
  const deleteDataDir = (): void => rmSync(dataDir, { recursive: true, force: true });
  process.once('exit', deleteDataDir);
  const environment = {
    KAIROS_DATA_DIR: dataDir,
    KAIROS_SESSION_SECRET: secrets.sessionSecret,
    KAIROS_SERVICE_KEYS: secrets.serviceKey,
    KAIROS_ENCRYPTION_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    // Every person has an IP address of their own, as behind a load balancer.
    KAIROS_TRUSTED_PROXIES: '1',
    ...database,
  };
  const replicas = Array.from({ length: size }, (_, index) =>
    createReplica(`replica ${index + 1}`, environment),
  );
  return {
    replicas,
    secrets,
    startReplicas: async () =>
      void (await Promise.all(
        replicas.filter(({ isRunning }) => !isRunning).map((replica) => replica.start()),
      )),
    async close() {
      await Promise.all(replicas.map((replica) => replica.end('SIGKILL')));
      deleteDataDir();
      process.off('exit', deleteDataDir);
    },
  };
}

/** Opens one connection, and closes it in every case. */
async function withClient<Value>(
  connectionString: string,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client({ connectionString });
  // A connection that a fault terminates must not end this process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
