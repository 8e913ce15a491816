import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createPostgresCluster } from '@kairos-mfa/testkit/postgres-cluster';
import pg from 'pg';
import { countLockWaits, type LockWaits } from './lock-waits.ts';
import { databaseCpuReader, parentPid, type ReadDatabaseCpu } from './measure/database-cpu.ts';

/** The PostgreSQL that all contenders share. */
export interface BenchPostgres {
  /** For example `18.4`. */
  readonly version: string;
  readonly readDatabaseCpu: ReadDatabaseCpu | undefined;
  /** One key ring for all replicas, base64. */
  readonly encryptionKey: string;
  /** A folder for what servers keep outside the database. */
  createDataDir(): Promise<string>;
  /** Creates an empty database and returns its connection string. */
  createDatabase(name: string): Promise<string>;
  /** Logs waits for locks of more than a millisecond in this database, for connections that are opened from now on. */
  logLockWaits(name: string): Promise<void>;
  /** Waits of more than a millisecond that were logged so far. */
  readonly lockWaits: LockWaits;
  destroy(): Promise<void>;
}

/** Starts a durable PostgreSQL: every commit is on disk before it is acknowledged. */
export async function startBenchPostgres(): Promise<BenchPostgres> {
  const lockWaits = countLockWaits();
  const cluster = await createPostgresCluster({
    durable: true,
    maxConnections: 200,
    onLog: lockWaits.observe,
  });
  const dataDirs: string[] = [];
  const deleteDataDirs = (): void => {
    for (const dataDir of dataDirs) rmSync(dataDir, { recursive: true, force: true });
  };
  // Also after an exception and on Ctrl+C.
  process.once('exit', deleteDataDirs);
  const asSuperuser = async <Value>(work: (client: pg.Client) => Promise<Value>): Promise<Value> => {
    const client = new pg.Client({ connectionString: cluster.url });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  const { version, postmasterPid } = await asSuperuser(async (client) => {
    const { rows } = await client.query<{ version: string; backendPid: number }>(
      `select split_part(current_setting('server_version'), ' ', 1) as version, pg_backend_pid() as "backendPid"`,
    );
    const [row] = rows;
    if (!row) throw new Error('PostgreSQL did not answer.');
    // While the connection is open: a process that has ended has no parent.
    return { version: row.version, postmasterPid: parentPid(row.backendPid) };
  });
  return {
    version,
    readDatabaseCpu: databaseCpuReader(postmasterPid),
    encryptionKey: randomBytes(32).toString('base64'),
    async createDataDir() {
      const dataDir = await mkdtemp(join(tmpdir(), 'kairos-bench-'));
      dataDirs.push(dataDir);
      return dataDir;
    },
    async createDatabase(name) {
      await asSuperuser((client) => client.query(`create database ${name}`));
      return new URL(name, cluster.url).href;
    },
    async logLockWaits(name) {
      await asSuperuser(async (client) => {
        await client.query(`alter database ${name} set log_lock_waits = on`);
        // A wait is logged when it has lasted this long.
        await client.query(`alter database ${name} set deadlock_timeout = '1ms'`);
      });
    },
    lockWaits,
    async destroy() {
      await cluster.destroy();
      deleteDataDirs();
      process.off('exit', deleteDataDirs);
    },
  };
}
