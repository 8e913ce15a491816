import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createPostgresCluster, type PostgresCluster } from '@kairos-mfa/testkit/postgres-cluster';
import pg from 'pg';
import { createReplica, type Replica } from './replica.ts';

/** What signs session assertions, and what the host calls with. */
export interface Secrets {
  readonly sessionSecret: string;
  readonly serviceKey: string;
}

/** Replicas of the reference server on one PostgreSQL. */
export interface Deployment {
  readonly cluster: PostgresCluster;
  readonly replicas: readonly Replica[];
  readonly secrets: Secrets;
  /** The connection string that the replicas have: a role without special rights. */
  readonly databaseUrl: string;
  /** Runs `work` on a connection of the superuser to the replicas' database. */
  asSuperuser<Value>(work: (superuser: Superuser) => Promise<Value>): Promise<Value>;
  /** Starts every replica that does not run. */
  startReplicas(): Promise<void>;
  close(): Promise<void>;
}

/** A connection of the superuser. */
export type Superuser = pg.Client;

const role = 'kairos';
/** Small, so that a fault can take every connection. */
const maxConnections = 80;

/** Durable clusters, as data that was acknowledged is what this is about. */
export function createChaosCluster(): Promise<PostgresCluster> {
  return createPostgresCluster({ durable: true, maxConnections });
}

/** Creates a database of its own on the cluster, and replicas that are not started yet. */
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
  const secrets = createSecrets();
  const environment = await createEnvironment(secrets);
  const replicas = Array.from({ length: size }, (_, index) =>
    createReplica(`replica ${index + 1}`, { ...environment.variables, DATABASE_URL: own.href }),
  );
  return {
    cluster,
    replicas,
    secrets,
    databaseUrl: own.href,
    asSuperuser: (work) => withClient(adminUrl, work),
    startReplicas: async () =>
      void (await Promise.all(
        replicas.filter(({ isRunning }) => !isRunning).map((replica) => replica.start()),
      )),
    async close() {
      await Promise.all(replicas.map((replica) => replica.end('SIGKILL')));
      await environment.remove();
    },
  };
}

export function createSecrets(): Secrets {
  return {
    sessionSecret: randomBytes(32).toString('base64url'),
    serviceKey: randomBytes(32).toString('base64url'),
  };
}

/** The configuration of a reference server with a data directory of its own. */
export async function createEnvironment({ sessionSecret, serviceKey }: Secrets) {
  const dataDir = await mkdtemp(join(tmpdir(), 'kairos-chaos-'));
  const removeNow = (): void => rmSync(dataDir, { recursive: true, force: true });
  process.once('exit', removeNow);
  return {
    variables: {
      KAIROS_DATA_DIR: dataDir,
      KAIROS_SESSION_SECRET: sessionSecret,
      KAIROS_SERVICE_KEYS: serviceKey,
      KAIROS_ENCRYPTION_KEYS: `k1:${randomBytes(32).toString('base64')}`,
      // Every person of the load comes from an address of their own, as behind a load balancer.
      KAIROS_TRUSTED_PROXIES: '1',
    },
    async remove() {
      process.off('exit', removeNow);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Opens one connection, and closes it whatever happens. */
export async function withClient<Value>(
  connectionString: string,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client({ connectionString });
  // A connection that a fault ends must not end this process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
